import { Progress, Text } from '@mantine/core'
import type { SystemView } from '../../../protocol/api/system-api.ts'
import { Card } from '../../parts/card.tsx'
import { sizeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** The disk of the data, and how much of it is to stay free. */
export function DiskCard({ disk: { free, total, reserve } }: { disk: SystemView['disk'] }) {
  const { t } = useLanguage()
  const words = t('system.diskFree', { free: sizeWords(free), total: sizeWords(total) })
  return (
    <Card title={t('system.disk')}>
      <Progress.Root size="lg" mb="xs" aria-hidden>
        <Progress.Section value={total === 0 ? 0 : (100 * (total - free)) / total} color={free < reserve ? 'red.8' : 'navy.5'} />
      </Progress.Root>
      <Text size="sm">{words}</Text>
      <Text size="sm" c="dimmed">
        {t('system.reserve', { reserve: sizeWords(reserve) })}
      </Text>
    </Card>
  )
}
