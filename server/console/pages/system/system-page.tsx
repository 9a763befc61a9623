import { Grid, Stack } from '@mantine/core'
import type { SystemView } from '../../../protocol/api/system-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Card } from '../../parts/card.tsx'
import { Facts } from '../../parts/facts.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Since } from '../../parts/since.tsx'
import { useSystem } from '../../wire/settings-queries.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { BackupCard } from './backup-card.tsx'
import { DiskCard } from './disk-card.tsx'
import { ReadyNotice } from './ready-notice.tsx'

export default function SystemPage() {
  const { t } = useLanguage()
  return (
    <>
      <PageHead title={t('system.title')} />
      <Asked of={[useSystem()]}>{(system) => <Looked system={system} />}</Asked>
    </>
  )
}

function Looked({ system }: { system: SystemView }) {
  const { t } = useLanguage()
  const { version, startedAt, fleet, intake } = system
  return (
    <Stack>
      <ReadyNotice system={system} />
      <Grid>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Card title={t('system.program')}>
            <Facts
              of={[
                [t('system.version'), version],
                [t('system.startedAt'), <Since key="since" at={startedAt} />]
              ]}
            />
          </Card>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <DiskCard disk={system.disk} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <BackupCard backup={system.backup} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Card title={t('system.signs')}>
            <Facts
              of={[
                [t('system.known'), numberWords(fleet.known)],
                [t('system.paired'), numberWords(fleet.paired)],
                [t('system.online'), numberWords(fleet.online)],
                [t('system.asWanted'), t('system.ofWanted', { n: numberWords(fleet.asWanted), m: numberWords(fleet.wanted) })]
              ]}
            />
          </Card>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Card title={t('system.intake')}>
            <Facts
              of={[
                [t('system.plays'), numberWords(intake.plays)],
                [t('system.records'), numberWords(intake.records)],
                [t('system.repeated'), numberWords(intake.repeated)],
                [t('system.quarantined'), numberWords(intake.quarantined)]
              ]}
            />
          </Card>
        </Grid.Col>
      </Grid>
    </Stack>
  )
}
