import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { foldThai } from '../../domain/thai.ts'

/** Choices, in groups or not, whose words hold what is typed, however either is spelt. `wordsOf`: folded words by the choice's value; its label's if not said. */
export const fitting =
  (wordsOf?: ReadonlyMap<string, string>): OptionsFilter =>
  ({ options, search }) => {
    const sought = foldThai(search.trim())
    if (sought === '') return options
    const fits = ({ value, label }: ComboboxItem): boolean => (wordsOf === undefined ? foldThai(label) : (wordsOf.get(value) ?? '')).includes(sought)
    return options.filter((option) => 'items' in option || fits(option)).map((option) => ('items' in option ? { ...option, items: option.items.filter(fits) } : option))
  }
