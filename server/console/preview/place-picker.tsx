import { Select } from '@mantine/core'
import type { Place } from '../state/place.ts'
import { canvasValue, ownSize, signValue } from '../state/place-choice.ts'
import { useLanguage } from '../words/language.tsx'
import { OwnSize } from './own-size.tsx'
import type { usePlace } from './use-place.ts'

/** Chooses a sign by name, a canvas by its size, or any other size. */
export function PlacePicker({ choices, value, choose, own, setOwn }: ReturnType<typeof usePlace>) {
  const { t } = useLanguage()
  const sizeWords = ({ width, height, pitchMm, viewingDistanceM, facesTraffic }: Place): string =>
    `${width} × ${height} · P${pitchMm} · ${t('slide.metres', { n: viewingDistanceM })}${facesTraffic ? ` · ${t('at.traffic')}` : ''}`
  return (
    <>
      <Select
        label={t('at.label')}
        placeholder={t('at.search')}
        nothingFoundMessage={t('at.nothing')}
        searchable
        allowDeselect={false}
        limit={120}
        value={value}
        onChange={choose}
        data={[
          {
            group: t('at.canvases'),
            items: choices.canvases.map((each) => ({
              value: canvasValue(each),
              label: sizeWords(each) + (each.signs > 0 ? ` · ${t('slide.signs', { n: each.signs })}` : '')
            }))
          },
          { group: t('at.signs'), items: choices.signs.map(({ id, name, place }) => ({ value: signValue(id), label: `${name} · ${sizeWords(place)}` })) },
          {
            group: t('at.usual'),
            items: [...choices.usual.map((each) => ({ value: canvasValue(each), label: sizeWords(each) })), { value: ownSize, label: t('at.own') }]
          }
        ]}
      />
      {value === ownSize && <OwnSize value={own} onChange={setOwn} />}
    </>
  )
}
