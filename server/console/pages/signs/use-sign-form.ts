import { useForm } from '@mantine/form'
import { useLanguage } from '../../words/language.tsx'
import { limits, type Measure } from './sign-limits.ts'
import type { SignValues } from './sign-values.ts'

const measures = Object.keys(limits) as Measure[]

/** A sign's fields and what is amiss in them, said by us: a browser cannot point at a field in a tab that is not seen. */
export function useSignForm(initialValues: SignValues) {
  const { t } = useLanguage()
  const given = (value: unknown): string | null => (typeof value === 'string' && value.trim() === '' ? t('sign.required') : null)
  return useForm({
    initialValues,
    validate: {
      name: given,
      province: given,
      ...Object.fromEntries(measures.map((name) => [name, given])),
      hours: (hours: SignValues['hours']) => (hours.some(({ days }) => days.length === 0) ? t('daypart.noDays') : null)
    }
  })
}
export type SignForm = ReturnType<typeof useSignForm>
