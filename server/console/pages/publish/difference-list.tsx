import { Accordion, Alert, Box, Group, List, Text, Title } from '@mantine/core'
import { compareThai } from '../../../domain/thai.ts'
import type { ProvinceDifference } from '../../../protocol/planning-views.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** What each province gains and loses against the running issue. */
export function DifferenceList({ difference }: { difference: readonly ProvinceDifference[] }) {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const changed = difference.filter(({ signs }) => signs.changed > 0).sort((a, b) => compareThai(provinceName(a.province), provinceName(b.province)))
  return (
    <div>
      <Title order={3} size="h5" lh={1.5}>
        {t('difference.title')}
      </Title>
      {changed.length === 0 ? (
        <Alert color="gray" py="xs">
          {t('difference.none')}
        </Alert>
      ) : (
        <>
          <Text size="sm" mb="xs">
            {t('difference.summary', { p: changed.length, n: changed.reduce((sum, { signs }) => sum + signs.changed, 0) })}
          </Text>
          <Box mah={420} style={{ overflowY: 'auto' }} role="region" aria-label={t('difference.title')} tabIndex={0}>
            <Accordion order={4}>
              {changed.map((each) => (
                <Accordion.Item key={each.province} value={each.province}>
                  <Accordion.Control>
                    <Group gap="sm">
                      <Text fw={600}>{provinceName(each.province)}</Text>
                      <Text size="sm">
                        {t('difference.signs')} {t('board.of', { n: each.signs.changed, m: each.signs.of })}
                      </Text>
                      <Text size="sm">
                        {t('difference.gains')} {each.gains.length} · {t('difference.losses')} {each.losses.length} · {t('difference.changes')} {each.changes.length}
                      </Text>
                    </Group>
                  </Accordion.Control>
                  <Accordion.Panel>
                    <Changes title={t('difference.gains')} of={each.gains} />
                    <Changes title={t('difference.losses')} of={each.losses} />
                    <Changes title={t('difference.changes')} of={each.changes} />
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          </Box>
        </>
      )}
    </div>
  )
}

function Changes({ title, of }: { title: string; of: ProvinceDifference['gains'] }) {
  const { t } = useLanguage()
  if (of.length === 0) return null
  return (
    <>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm" listStyleType="disc" mb="xs">
        {of.map(({ slide, title: name, before, after }) => (
          <List.Item key={slide}>
            {name} ({t('difference.rate', { before: numberWords(before), after: numberWords(after) })})
          </List.Item>
        ))}
      </List>
    </>
  )
}
