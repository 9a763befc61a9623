import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useDeed } from '../../parts/use-deed.ts'
import { rollOf, type SlideSought } from '../../wire/slide-queries.ts'
import { useLanguage } from '../../words/language.tsx'

/** Selects all that fit, on whichever page they stand. */
export function SelectAll({ sought, count, onSelect }: { sought: SlideSought; count: number; onSelect: (ids: string[]) => void }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const select = useDeed({
    does: () => client.query({ ...rollOf(sought), staleTime: 0 }),
    renews: [],
    onDone: (slides) => onSelect(slides.map(({ id }) => id)),
    tellsRefusal: true
  })
  return (
    <Button variant="subtle" size="compact-md" loading={select.isPending} onClick={() => select.mutate(undefined)}>
      {t('slides.selectAll', { n: count })}
    </Button>
  )
}
