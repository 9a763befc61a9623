import { ActionIcon, Group, Paper, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useLanguage } from '../words/language.tsx'
import type { Fit } from './fit-fields.tsx'
import { FocusDesk } from './focus-desk.tsx'
import { PictureDrop } from './picture-drop.tsx'
import { UploadRow } from './upload-row.tsx'
import type { useArtworks } from './use-artworks.ts'

/** The pictures of one slide: more of them, fewer, and what must always be seen of each. */
export default function ArtworkDesk({ desk, fit }: { desk: ReturnType<typeof useArtworks>; fit: Fit }) {
  const { t } = useLanguage()
  return (
    <Stack gap="sm">
      {desk.artworks.map((artwork) => (
        <Paper key={artwork.sha256} withBorder p="sm">
          <Group justify="space-between" wrap="nowrap" mb="xs">
            <Text truncate>
              {artwork.fileName} · {artwork.width} × {artwork.height}
            </Text>
            <ActionIcon variant="subtle" color="gray" aria-label={`${t('do.remove')} ${artwork.fileName}`} onClick={() => desk.remove(artwork)}>
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Group>
          <FocusDesk artwork={artwork} fit={fit} onChange={desk.change} />
        </Paper>
      ))}
      {desk.uploads.map((each) => (
        <UploadRow key={each.id} upload={each} fit={fit} onRetry={() => desk.retry(each)} onDrop={() => desk.drop([each.id])} />
      ))}
      {desk.room > 0 ? (
        <PictureDrop onFiles={desk.add} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('artworks.most', { n: desk.most })}
        </Text>
      )}
    </Stack>
  )
}
