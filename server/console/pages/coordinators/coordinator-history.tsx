import { Accordion, Paper, Text, Title } from '@mantine/core'
import type { CoordinatorView } from '../../../protocol/api/coordinators-api.ts'
import { dateWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { CoordinatorCard } from './coordinator-card.tsx'

/** Who was the province's coordinator before, and from when until when. */
export function CoordinatorHistory({ former }: { former: readonly CoordinatorView[] }) {
  const { t, language } = useLanguage()
  return (
    <Paper withBorder p="md">
      <Title order={3} size="h5" lh={1.5}>
        {t('coordinator.history')}
      </Title>
      {former.length === 0 ? (
        <Text>{t('coordinator.noHistory')}</Text>
      ) : (
        <Accordion multiple>
          {former.map((coordinator) => (
            <Accordion.Item key={coordinator.id} value={coordinator.id}>
              <Accordion.Control>
                <span lang="th">
                  {coordinator.form.title}
                  {coordinator.form.name}
                </span>{' '}
                <Text span size="sm" c="dimmed" className="whole">
                  {dateWords(coordinator.from, language)} – {dateWords(coordinator.until ?? coordinator.from, language)}
                </Text>
              </Accordion.Control>
              <Accordion.Panel>
                <CoordinatorCard coordinator={coordinator} />
                {coordinator.erasedAt !== null && (
                  <Text size="sm" c="dimmed">
                    {t('coordinator.erased', { at: dateWords(coordinator.erasedAt, language) })}
                  </Text>
                )}
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </Paper>
  )
}
