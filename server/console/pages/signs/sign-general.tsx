import { SimpleGrid, Stack, Switch, TagsInput, Text, TextInput } from '@mantine/core'
import { compareThai } from '../../../domain/thai.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { useSigns } from '../../wire/sign-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { limits, type Measure } from './sign-limits.ts'
import type { SignForm } from './use-sign-form.ts'
import { NumberField } from '../../parts/number-field.tsx'

interface Props {
  form: SignForm
  /** Whose province is fixed. */
  fixed: boolean
}

/** What a sign is called, where it is, and its glass. */
export function SignGeneral({ form, fixed }: Props) {
  const { t } = useLanguage()
  const known = [...new Set((useSigns().data ?? []).flatMap(({ tags }) => tags))].sort(compareThai)
  const measure = (name: Measure) => {
    const [min, max] = limits[name]
    const decimal = name === 'pitchMm' || name === 'viewingDistanceM'
    return { ...form.getInputProps(name), min, max, required: true, decimal, description: `${min}–${max}` }
  }
  return (
    <Stack gap="sm">
      <TextInput label={t('sign.name')} required maxLength={80} data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('sign.place')} maxLength={160} {...form.getInputProps('place')} />
      <ProvinceSelect required disabled={fixed} {...form.getInputProps('province')} />
      <TagsInput label={t('sign.tags')} description={t('sign.tagsHelp')} data={known} maxTags={20} maxLength={40} acceptValueOnBlur {...form.getInputProps('tags')} />
      <SimpleGrid cols={{ base: 2, xs: 3 }}>
        <NumberField label={t('sign.width')} {...measure('width')} />
        <NumberField label={t('sign.height')} {...measure('height')} />
        <NumberField label={t('sign.pitch')} {...measure('pitchMm')} />
        <NumberField label={t('sign.x')} {...measure('x')} />
        <NumberField label={t('sign.y')} {...measure('y')} />
        <NumberField label={t('sign.distance')} {...measure('viewingDistanceM')} />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t('sign.frameHelp')}
      </Text>
      <Switch label={t('sign.facesTraffic')} description={t('sign.facesTrafficHelp')} {...form.getInputProps('facesTraffic', { type: 'checkbox' })} />
      <NumberField label={t('sign.disk')} w={260} {...measure('diskMB')} />
    </Stack>
  )
}
