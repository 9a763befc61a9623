import { useState } from 'react'
import { Alert, Button, Checkbox, Code, CopyButton, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core'
import { accountApi } from '../../../protocol/api/account-api.ts'
import type { RequestOf, ResponseOf } from '../../../protocol/route.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useSession } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'

type Plan = RequestOf<typeof accountApi.makeApiKey>['body']
type May = ResponseOf<typeof accountApi.apiKeys>['mayGive'][number]
const mostDays = 366

/** Makes an API key and shows it, this once. */
export function KeyForm({ mayGive, onClose }: { mayGive: readonly May[]; onClose: () => void }) {
  const { t } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const [plan, setPlan] = useState<Plan>({ name: '', permissions: [], province: own, days: 90 })
  const make = useDeed({ does: () => call(accountApi.makeApiKey, { body: plan }), renews: ['keys'] })
  return (
    <Modal opened onClose={onClose} title={t('keys.make')} size="lg" closeButtonProps={{ 'aria-label': t('do.close') }}>
      {make.data !== undefined ? (
        <Stack>
          <Alert color="green" title={t('keys.secret')}>
            {t('keys.secretWhy')}
          </Alert>
          <Code block className="secret">
            {make.data.secret}
          </Code>
          <Group justify="flex-end">
            <CopyButton value={make.data.secret}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {t(copied ? 'do.copied' : 'do.copy')}
                </Button>
              )}
            </CopyButton>
            <Button onClick={onClose}>{t('do.close')}</Button>
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            make.mutate(undefined)
          }}
        >
          <Stack>
            <TextInput label={t('keys.name')} required maxLength={80} value={plan.name} onChange={({ currentTarget }) => setPlan({ ...plan, name: currentTarget.value })} />
            <Checkbox.Group
              label={t('keys.permissions')}
              value={plan.permissions}
              onChange={(chosen) => setPlan({ ...plan, permissions: mayGive.filter((permission) => chosen.includes(permission)) })}
            >
              <Stack gap="xs" mt="xs">
                {mayGive.map((permission) => (
                  <Checkbox key={permission} value={permission} label={t(`permission.${permission}`)} />
                ))}
              </Stack>
            </Checkbox.Group>
            {own === null && (
              <ProvinceSelect
                label={t('keys.province')}
                clearable
                clearButtonProps={{ 'aria-label': t('date.clear', { label: t('keys.province') }) }}
                value={plan.province}
                onChange={(province) => setPlan({ ...plan, province })}
              />
            )}
            <NumberInput label={t('keys.days')} min={1} max={mostDays} allowDecimal={false} allowNegative={false} value={plan.days} onChange={(days) => setPlan({ ...plan, days: Number(days) })} maw={200} />
            <Refusal error={make.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('do.cancel')}
              </Button>
              <Button type="submit" loading={make.isPending} disabled={plan.name.trim() === '' || plan.permissions.length === 0 || plan.days < 1 || plan.days > mostDays}>
                {t('keys.make')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
