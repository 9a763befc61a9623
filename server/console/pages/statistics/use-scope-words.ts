import { useProvinceName } from '../../parts/use-province-name.ts'
import type { NumberQuery } from '../../state/number-view.ts'
import { useSession } from '../../wire/queries.ts'
import { useSigns } from '../../wire/sign-queries.ts'
import { useSlideRoll } from '../../wire/slide-queries.ts'
import { useLanguage } from '../../words/language.tsx'

/** What the numbers are of, in words: place, sign and slide. */
export function useScopeWords(): (query: NumberQuery) => string {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const signs = useSigns().data
  const slides = useSlideRoll().data
  const own = useSession().data?.person?.province
  return ({ region, province: asked, sign, slide }) => {
    const stood = signs?.find(({ id }) => id === sign)
    const province = asked ?? stood?.province ?? own ?? undefined
    const place = province === undefined ? (region === undefined ? t('statistics.nationWide') : t(`region.${region}`)) : provinceName(province)
    const words = [place]
    if (sign !== undefined) words.push(stood?.name ?? sign)
    if (slide !== undefined) words.push(slides?.find(({ id }) => id === slide)?.title ?? slide)
    return words.join(' · ')
  }
}
