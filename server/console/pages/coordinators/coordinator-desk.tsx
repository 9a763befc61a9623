import { useState } from 'react'
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { Province } from '../../../domain/province.ts'
import type { CoordinatorForm as Form } from '../../../domain/report-sheet.ts'
import { coordinatorsApi } from '../../../protocol/api/coordinators-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Empty } from '../../parts/empty.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useCoordinatorHistory } from '../../wire/coordinator-queries.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { CoordinatorCard } from './coordinator-card.tsx'
import { CoordinatorForm } from './coordinator-form.tsx'
import { CoordinatorHistory } from './coordinator-history.tsx'
import { RevealLog } from './reveal-log.tsx'

const emptyForm: Form = { agency: '', title: 'นาย', name: '', position: '', division: '', phone: '', mobile: '', email: '', lineId: '' }

/** One province's coordinator: who it is, its form, who was it before, and who looked at the contacts. */
export function CoordinatorDesk({ province: { code, nameTh, nameEn } }: { province: Province }) {
  const { t, language } = useLanguage()
  const [writing, setWriting] = useState<{ form: Form; /** Of whom is corrected. */ id?: string } | null>(null)
  const begin = (): void => setWriting({ form: { ...emptyForm, agency: `จังหวัด${nameTh}` } })
  const correct = useDeed({
    does: (id: string) => call(coordinatorsApi.revealCoordinator, { params: { province: code, id } }),
    renews: ['reveals'],
    tellsRefusal: true
  })
  return (
    <Stack>
      <Title order={2} size="h4" lh={1.5}>
        {language === 'th' ? `จังหวัด${nameTh}` : nameEn}
      </Title>
      <Asked of={[useCoordinatorHistory(code)]}>
        {(all) => {
          const serving = all.find(({ until }) => until === null)
          return (
            <>
              <Paper withBorder p="md">
                {serving === undefined ? (
                  <Empty title={t('coordinator.missing')} why={t('coordinator.missingWhy')}>
                    <Button onClick={begin}>{t('coordinator.appoint')}</Button>
                  </Empty>
                ) : (
                  <Stack>
                    <CoordinatorCard key={serving.id} coordinator={serving} />
                    <Text size="sm" c="dimmed">
                      {t('coordinator.by', { name: serving.appointedBy.name, at: timeWords(serving.from, language) })}
                    </Text>
                    <Group gap="xs">
                      <Button
                        variant="default"
                        loading={correct.isPending}
                        onClick={() => correct.mutate(serving.id, { onSuccess: (form) => setWriting({ form, id: serving.id }) })}
                      >
                        {t('coordinator.correct')}
                      </Button>
                      <Button variant="default" onClick={begin}>
                        {t('coordinator.replace')}
                      </Button>
                    </Group>
                  </Stack>
                )}
              </Paper>
              <CoordinatorHistory former={all.filter(({ until }) => until !== null)} />
              <RevealLog province={code} all={all} />
            </>
          )
        }}
      </Asked>
      {writing && <CoordinatorForm province={code} {...writing} onClose={() => setWriting(null)} />}
    </Stack>
  )
}
