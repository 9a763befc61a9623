import './national.css'
import { Text, UnstyledButton } from '@mantine/core'
import type { RollUpProvince } from '../../../domain/report-sheet.ts'
import { monthMarks } from '../../parts/month-badge.tsx'
import { monthStandings, standingOf, type MonthStanding } from '../../state/month-standing.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  lines: readonly RollUpProvince[]
  chosen: MonthStanding | null
  onChoose: (standing: MonthStanding | null) => void
}

/** How many provinces stand how; a press shows them alone, another one all again. */
export function StandingCards({ lines, chosen, onChoose }: Props) {
  const { t } = useLanguage()
  return (
    <div className="standings" role="group" aria-label={t('national.standings')}>
      {monthStandings.map((standing) => {
        const { Icon } = monthMarks[standing]
        return (
          <UnstyledButton key={standing} className="standing" data-state={standing} aria-pressed={standing === chosen} onClick={() => onChoose(standing === chosen ? null : standing)}>
            <Icon size={24} stroke={1.7} aria-hidden />
            <span>
              <Text span fw={600} fz={26} lh={1.3}>
                {numberWords(lines.filter((line) => standingOf(line) === standing).length)}
              </Text>{' '}
              {t('national.ofAll', { n: lines.length })}
              <br />
              {t(`month.${standing}`)}
            </span>
          </UnstyledButton>
        )
      })}
    </div>
  )
}
