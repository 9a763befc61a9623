import { Accordion, Anchor, Badge, Group, List, Text } from '@mantine/core'
import { IconAlertTriangle, IconBan } from '@tabler/icons-react'
import { Link } from 'react-router'
import { dateOf } from '../../domain/time.ts'
import type { Problem } from '../../protocol/planning-views.ts'
import { problemGroups } from '../state/problem-groups.ts'
import { useSigns } from '../wire/sign-queries.ts'
import { clockWords } from '../words/format.ts'
import { useLanguage } from '../words/language.tsx'

/** What was found, by kind, the blocking ones first and open; each leads to where it is put right. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { t, say } = useLanguage()
  const groups = problemGroups(problems)
  return (
    <Accordion multiple variant="separated" order={3} defaultValue={groups.filter(({ blocking }) => blocking).map(({ kind }) => `${kind}-true`)}>
      {groups.map(({ kind, blocking, problems: own }) => (
        <Accordion.Item key={`${kind}-${blocking}`} value={`${kind}-${blocking}`}>
          <Accordion.Control icon={blocking ? <IconBan color="var(--mantine-color-red-8)" aria-hidden /> : <IconAlertTriangle color="var(--mantine-color-orange-9)" aria-hidden />}>
            <Group gap="xs">
              <Badge color={blocking ? 'red.9' : 'dark'} variant="outline">
                {blocking ? t('publish.blocking') : t('publish.warning')}
              </Badge>
              <Text>{t(`kind.${kind}`)}</Text>
              <Text size="sm">{t('problem.n', { n: own.length })}</Text>
            </Group>
          </Accordion.Control>
          <Accordion.Panel>
            <List spacing="xs" listStyleType="disc">
              {own.map((problem, index) => (
                <List.Item key={index}>
                  <Text size="sm">{say(problem)}</Text>
                  <Links problem={problem} />
                </List.Item>
              ))}
            </List>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}

const mostSigns = 6

function Links({ problem: { kind, playlist, slide, signs = [], span } }: { problem: Problem }) {
  const { t } = useLanguage()
  const known = useSigns().data ?? []
  const when = span === undefined ? '' : `&day=${dateOf(span.from)}&time=${clockWords(span.from, 'en')}`
  const named = signs.slice(0, mostSigns).map((id) => ({ id, name: known.find((sign) => sign.id === id)?.name ?? id }))
  return (
    <Group gap="sm">
      {kind === 'nothing-to-publish' && (
        <Anchor component={Link} to="/playlists" size="sm">
          {t('nav.playlists')}
        </Anchor>
      )}
      {playlist !== undefined && (
        <Anchor component={Link} to={`/playlists/${playlist}`} size="sm">
          {t('problem.playlist')}
        </Anchor>
      )}
      {slide !== undefined && (
        <Anchor component={Link} to={`/slides/${slide}`} size="sm">
          {t('problem.slide')}
        </Anchor>
      )}
      {named.map(({ id, name }) => (
        <Anchor key={id} component={Link} to={`/outlook?sign=${encodeURIComponent(id)}${when}`} size="sm">
          {name}
        </Anchor>
      ))}
      {signs.length > mostSigns && <Text size="sm">{t('problem.moreSigns', { n: signs.length - mostSigns })}</Text>}
    </Group>
  )
}
