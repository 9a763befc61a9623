import { useState } from 'react'
import { Badge, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import type { Content } from '../../domain/slide.ts'
import { LintList } from '../parts/lint-list.tsx'
import { Refusal } from '../parts/refusal.tsx'
import { useLanguage } from '../words/language.tsx'
import { PlacePicker } from './place-picker.tsx'
import { SignPicture } from './sign-picture.tsx'
import { usePlace } from './use-place.ts'
import { useSketch } from './use-sketch.ts'
import { ViewSwitch, type View } from './view-switch.tsx'

interface Props {
  /** Null while there is nothing to draw. */
  content: Content | null
  /** What to do to see something. */
  begin: string
  /** What the picture says, for those who cannot see it. */
  nameOf: (content: Content) => string
}

/** What is being made as the chosen sign would show it, drawn by the same painter while one types. */
export function LivePreview({ content, begin, nameOf }: Props) {
  const { t } = useLanguage()
  const at = usePlace()
  const [view, setView] = useState<View>('enlarged')
  const { done, error, retry } = useSketch(content, at.place)
  return (
    <Paper withBorder p="md" className="stays">
      <Stack gap="sm">
        <Title order={2} size="h4" lh={1.5}>
          {t('compose.preview')}
        </Title>
        <PlacePicker {...at} />
        {content === null && <Text c="dimmed">{begin}</Text>}
        {content !== null && (
          <>
            <Group gap="sm">
              <ViewSwitch value={view} onChange={setView} />
              {done?.answer.legible === false && (
                <Badge color="red" leftSection={<IconEyeOff size={15} aria-hidden />}>
                  {t('slide.illegible')}
                </Badge>
              )}
            </Group>
            <Refusal error={error} retry={retry} />
            {done === null ? (
              error === null && <Skeleton h={200} radius={0} animate={false} />
            ) : (
              <>
                <SignPicture picture={done.answer} place={done.wish} alt={nameOf(done.wish.content)} view={view} />
                <div role="status">
                  <LintList lints={done.answer.lints} />
                </div>
              </>
            )}
          </>
        )}
      </Stack>
    </Paper>
  )
}
