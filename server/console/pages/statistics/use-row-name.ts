import { Region } from '../../../domain/province.ts'
import type { StatisticsBy } from '../../../protocol/api/numbers-api.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { dayWords, monthNames, thaiYearOf } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** What a row is called in the person's language. */
export function useRowName(): (by: StatisticsBy | 'month', row: { key: string; label: string }) => string {
  const { t, language } = useLanguage()
  const provinceName = useProvinceName()
  return (by, { key, label }) => {
    switch (by) {
      case 'nation':
        return t('statistics.nationWide')
      case 'region': {
        const region = Region.safeParse(key)
        return region.success ? t(`region.${region.data}`) : label
      }
      case 'province':
        return provinceName(key)
      case 'day':
        return dayWords(key, language)
      case 'hour': {
        const [day = '', hour = ''] = key.split('T')
        return `${dayWords(day, language)} ${hour}:00–${hour}:59`
      }
      case 'month': {
        const [year = 0, month = 1] = key.split('-').map(Number)
        const name = monthNames(language)[month - 1] ?? ''
        return `${name} ${language === 'th' ? thaiYearOf(year) : year}`
      }
      case 'sign':
      case 'slide':
      case 'campaign':
        return label
    }
  }
}
