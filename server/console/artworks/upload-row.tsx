import { ActionIcon, Box, Button, Group, Paper, Progress, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFocus2, IconX } from '@tabler/icons-react'
import { sentenceOf } from '../wire/call.ts'
import type { Uploaded } from '../wire/upload.ts'
import { useLanguage } from '../words/language.tsx'
import type { Fit } from './fit-fields.tsx'
import { FocusDesk } from './focus-desk.tsx'
import type { Upload } from './use-uploads.ts'

interface Props {
  upload: Upload
  fit: Fit
  onTitle?: (title: string) => void
  onArtwork?: (artwork: Uploaded) => void
  onRetry: () => void
  onDrop: () => void
}

/** One picture: how it would roughly fill a sign, its name in the report, and how far it has come. */
export function UploadRow({ upload, fit, onTitle, onArtwork, onRetry, onDrop }: Props) {
  const { t, language } = useLanguage()
  const [choosing, { toggle }] = useDisclosure()
  const { sent, file, look } = upload
  const name = file?.name ?? upload.title
  return (
    <Paper withBorder p="sm">
      <Group align="flex-start" wrap="nowrap">
        <img src={look} alt="" width={128} height={64} style={{ objectFit: fit.fit, background: fit.background, borderRadius: 4, flexShrink: 0 }} />
        <Stack gap={4} style={{ flex: 1, minWidth: 0 }}>
          {onTitle ? (
            <TextInput label={t('compose.slideTitle')} value={upload.title} maxLength={200} required onChange={({ currentTarget }) => onTitle(currentTarget.value)} />
          ) : (
            <Text truncate>{name}</Text>
          )}
          {sent.state === 'sending' && (
            <>
              <Progress value={sent.part * 100} aria-label={name} />
              <Text size="sm" c="dimmed">
                {sent.part < 1 ? t('pictures.sending', { n: Math.floor(sent.part * 100) }) : t('pictures.checking')}
              </Text>
            </>
          )}
          {sent.state === 'ready' && (
            <Group gap="xs">
              <Text size="sm" c="green.9">
                {t('pictures.ready', { w: sent.artwork.width, h: sent.artwork.height })}
              </Text>
              {onArtwork && (
                <Button size="compact-sm" variant="default" leftSection={<IconFocus2 size={16} aria-hidden />} aria-expanded={choosing} onClick={toggle}>
                  {t(choosing ? 'focus.hide' : 'focus.set')}
                </Button>
              )}
            </Group>
          )}
          {sent.state === 'refused' && (
            <Group gap="xs" role="alert">
              <Text size="sm" c="red.9">
                {name}: {sentenceOf(sent.error, language)}
              </Text>
              <Button size="compact-sm" variant="default" onClick={onRetry}>
                {t('do.retry')}
              </Button>
            </Group>
          )}
        </Stack>
        <ActionIcon variant="subtle" color="gray" onClick={onDrop} aria-label={`${t('do.remove')} ${name}`}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
      {choosing && onArtwork && sent.state === 'ready' && (
        <Box mt="sm">
          <FocusDesk artwork={sent.artwork} fit={fit} onChange={onArtwork} />
        </Box>
      )}
    </Paper>
  )
}
