import { Code, Text } from '@mantine/core'
import type { SystemView } from '../../../protocol/api/system-api.ts'
import { Card } from '../../parts/card.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Since } from '../../parts/since.tsx'
import { numberWords, sizeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** The newest backup, and what became of the newest try. */
export function BackupCard({ backup: { wanted, triedAt, fault, secondFault, last } }: { backup: SystemView['backup'] }) {
  const { t } = useLanguage()
  const told = (line: string | null) => (line === null ? null : <Code lang="en">{line}</Code>)
  return (
    <Card title={t('system.backup')}>
      {!wanted && (
        <Text size="sm">
          {t('system.noBackup')} <Code>BACKUP_DIR</Code>
        </Text>
      )}
      {wanted && last === null && <Text size="sm">{t('system.noBackupYet')}</Text>}
      <Facts
        of={[
          [t('system.lastBackup'), last && <Since at={last.at} />],
          [t('system.backupHolds'), last && t('system.files', { n: numberWords(last.files), size: sizeWords(last.bytes) })],
          [t('system.damaged'), last && last.damaged > 0 ? numberWords(last.damaged) : null],
          [t('system.triedAt'), triedAt !== null && triedAt !== last?.at ? <Since at={triedAt} /> : null],
          [t('system.backupFault'), told(fault)],
          [t('system.secondFault'), told(secondFault)]
        ]}
      />
    </Card>
  )
}
