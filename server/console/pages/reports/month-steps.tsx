import './month-steps.css'
import { IconCircleCheck, IconPencil, IconSignature } from '@tabler/icons-react'
import { monthStates } from '../../../domain/report-sheet.ts'
import type { ReportView } from '../../../protocol/api/reports-api.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

const marks = { open: IconPencil, reported: IconSignature, certified: IconCircleCheck }

/** The month's way from the first figure to the certified file, and who took which step. */
export function MonthSteps({ view: { sheet, deadlines } }: { view: ReportView }) {
  const { t, language } = useLanguage()
  const at = monthStates.indexOf(sheet.state)
  const signer = { open: null, reported: sheet.reporter, certified: sheet.certifier }
  return (
    <ol className="month-steps" aria-label={t('report.way')}>
      {monthStates.map((state, index) => {
        const Icon = marks[state]
        const signed = signer[state]
        return (
          <li key={state} data-reached={index <= at} aria-current={index === at ? 'step' : undefined}>
            <Icon size={24} stroke={1.7} aria-hidden />
            <span>
              <strong>{t(`report.step.${state}`)}</strong>
              <br />
              {signed === null ? (
                t(state === 'open' ? 'report.readyAt' : 'report.notSigned', { at: timeWords(deadlines.readyAt, language) })
              ) : (
                <>
                  {signed.name}
                  <br />
                  {timeWords(signed.at, language)}
                </>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
