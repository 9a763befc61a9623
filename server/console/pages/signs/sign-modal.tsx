import { Button, Group, Modal, NumberInput, SimpleGrid, Stack, Switch, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Sign } from '../../../domain/sign.ts'
import { api } from '../../../protocol/api.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useSession } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  /** Null: a new sign. */
  sign: Sign | null
  province: string | null
  onClose: () => void
}
/** Least and most, as the sign's own rules say. */
const limits = {
  x: [0, 16384],
  y: [0, 16384],
  width: [16, 4096],
  height: [16, 4096],
  pitchMm: [0.5, 50],
  viewingDistanceM: [1, 500]
} as const
type Measure = keyof typeof limits

export function SignModal({ sign, province, onClose }: Props) {
  const { t } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const form = useForm({
    initialValues: {
      name: sign?.name ?? '',
      place: sign?.place ?? '',
      province: sign?.province ?? own ?? province ?? '',
      x: sign?.canvas.x ?? 0,
      y: sign?.canvas.y ?? 0,
      width: sign?.canvas.width ?? 320,
      height: sign?.canvas.height ?? 160,
      pitchMm: sign?.canvas.pitchMm ?? 10,
      viewingDistanceM: sign?.viewingDistanceM ?? 40,
      facesTraffic: sign?.facesTraffic ?? false
    },
    validate: {
      name: (value) => (value.trim() === '' ? t('sign.required') : null),
      province: (value) => (value === '' ? t('sign.required') : null)
    }
  })
  const save = useDeed({
    does: () => {
      const { name, place, province: code, viewingDistanceM, facesTraffic, ...canvas } = form.values
      const body = { name, place, province: code, canvas, viewingDistanceM, facesTraffic }
      return sign === null ? call(api.createSign, { body }) : call(api.changeSign, { params: { id: sign.id }, body })
    },
    renews: ['signs', 'issues'],
    says: () => t('state.saved'),
    onDone: onClose
  })
  const measure = (name: Measure) => {
    const [min, max] = limits[name]
    const decimal = name === 'pitchMm' || name === 'viewingDistanceM'
    return { ...form.getInputProps(name), min, max, required: true, allowDecimal: decimal, allowNegative: false, description: `${min}–${max}` }
  }
  return (
    <Modal opened onClose={onClose} title={sign === null ? t('signs.new') : t('sign.edit')} size="lg" closeButtonProps={{ 'aria-label': t('do.close') }}>
      <form onSubmit={form.onSubmit(() => save.mutate(undefined))}>
        <Stack gap="sm">
          <TextInput label={t('sign.name')} required maxLength={80} data-autofocus {...form.getInputProps('name')} />
          <TextInput label={t('sign.place')} maxLength={160} {...form.getInputProps('place')} />
          <ProvinceSelect required disabled={own !== null} {...form.getInputProps('province')} />
          <SimpleGrid cols={{ base: 2, xs: 3 }}>
            <NumberInput label={t('sign.width')} {...measure('width')} />
            <NumberInput label={t('sign.height')} {...measure('height')} />
            <NumberInput label={t('sign.pitch')} {...measure('pitchMm')} />
            <NumberInput label={t('sign.x')} {...measure('x')} />
            <NumberInput label={t('sign.y')} {...measure('y')} />
            <NumberInput label={t('sign.distance')} {...measure('viewingDistanceM')} />
          </SimpleGrid>
          <Text size="sm" c="dimmed">
            {t('sign.frameHelp')}
          </Text>
          <Switch label={t('sign.facesTraffic')} description={t('sign.facesTrafficHelp')} {...form.getInputProps('facesTraffic', { type: 'checkbox' })} />
          <Refusal error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('do.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('do.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
