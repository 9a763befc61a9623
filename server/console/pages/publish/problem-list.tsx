import { Alert, Anchor, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconBan } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Problem } from '../../../protocol/planning-views.ts'
import { useLanguage } from '../../words/language.tsx'

/** What was found, the blocking ones first, each leading to where it is put right. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { t, say } = useLanguage()
  const sorted = [...problems].sort((a, b) => Number(b.blocking) - Number(a.blocking))
  return (
    <Stack gap="xs">
      {sorted.map((problem, index) => (
        <Alert
          key={index}
          color={problem.blocking ? 'red' : 'orange'}
          icon={problem.blocking ? <IconBan /> : <IconAlertTriangle />}
          title={problem.blocking ? t('publish.blocking') : t('publish.warning')}
          py="xs"
        >
          <Text size="sm">{say(problem)}</Text>
          <Group gap="md">
            {problem.playlist && (
              <Anchor component={Link} to={`/playlists/${problem.playlist}`} size="sm">
                {t('nav.playlists')}
              </Anchor>
            )}
            {problem.slide && (
              <Anchor component={Link} to={`/slides/${problem.slide}`} size="sm">
                {t('nav.slides')}
              </Anchor>
            )}
            {problem.signs && problem.signs.length > 0 && <Text size="sm">{t('publish.problemSigns', { n: problem.signs.length })}</Text>}
          </Group>
        </Alert>
      ))}
    </Stack>
  )
}
