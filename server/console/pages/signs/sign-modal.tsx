import { useState } from 'react'
import { Button, Group, Modal, Stack, Tabs } from '@mantine/core'
import type { Sign } from '../../../domain/sign.ts'
import { signsApi } from '../../../protocol/api/signs-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useSession } from '../../wire/queries.ts'
import { signKeys } from '../../wire/sign-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { SignGeneral } from './sign-general.tsx'
import { SignLighting } from './sign-lighting.tsx'
import { planOf, valuesOf } from './sign-values.ts'
import { useSignForm } from './use-sign-form.ts'

interface Props {
  /** Null: a new sign. */
  sign: Sign | null
  province: string | null
  onClose: () => void
}

export default function SignModal({ sign, province, onClose }: Props) {
  const { t } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const [tab, setTab] = useState<string | null>('general')
  const form = useSignForm(valuesOf(sign, own ?? province ?? ''))
  const save = useDeed({
    does: () => {
      const body = planOf(form.values)
      return sign === null ? call(signsApi.createSign, { body }) : call(signsApi.changeSign, { params: { id: sign.id }, body })
    },
    renews: [...signKeys, 'issues', 'outlook'],
    says: () => t('state.saved'),
    onDone: onClose
  })
  return (
    <Modal opened onClose={onClose} title={sign === null ? t('signs.new') : t('sign.edit')} size="lg" closeButtonProps={{ 'aria-label': t('do.close') }}>
      <form noValidate onSubmit={form.onSubmit(() => save.mutate(undefined), (errors) => setTab('hours' in errors && Object.keys(errors).length === 1 ? 'lighting' : 'general'))}>
        <Stack gap="sm">
          <Tabs value={tab} onChange={setTab}>
            <Tabs.List mb="sm">
              <Tabs.Tab value="general">{t('sign.general')}</Tabs.Tab>
              <Tabs.Tab value="lighting">{t('sign.lighting')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="general">
              <SignGeneral form={form} fixed={own !== null} />
            </Tabs.Panel>
            <Tabs.Panel value="lighting">
              <SignLighting form={form} />
            </Tabs.Panel>
          </Tabs>
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
