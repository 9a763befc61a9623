import { Group, Text } from '@mantine/core'
import { niceSteps } from '../../state/nice-steps.ts'
import { compactWords, numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  /** `name` stands below the bar. */
  bars: readonly { name: string; completed: number; interrupted: number; failed: number }[]
}

const parts = ['completed', 'interrupted', 'failed'] as const
/** So many names stand below the bars without touching. */
const mostNames = 14

/** Plays over time by how they ended, upon each other. */
export function TrendBars({ bars }: Props) {
  const { t, language } = useLanguage()
  const { steps, top } = niceSteps(Math.max(...bars.map(({ completed, interrupted, failed }) => completed + interrupted + failed)))
  const every = Math.ceil(bars.length / mostNames)
  return (
    <>
      <div className="bars">
        {steps.map((step) => (
          <div key={step} className="bars-line" style={{ bottom: `${(step / top) * 100}%` }}>
            <span>{compactWords(step, language)}</span>
          </div>
        ))}
        {bars.map((bar, index) => (
          <div key={bar.name + String(index)} className="bar" title={`${bar.name}: ${parts.map((part) => `${t(`statistics.${part}`)} ${numberWords(bar[part])}`).join(', ')}`}>
            {parts.map((part) => bar[part] > 0 && <span key={part} data-part={part} style={{ height: `${(bar[part] / top) * 100}%` }} />)}
            {index % every === 0 && <em>{bar.name}</em>}
          </div>
        ))}
      </div>
      <Group gap="md" justify="center" mt={36}>
        {parts.map((part) => (
          <Group key={part} gap={6} wrap="nowrap">
            <span className="bars-legend" data-part={part} />
            <Text size="sm">{t(`statistics.${part}`)}</Text>
          </Group>
        ))}
      </Group>
    </>
  )
}
