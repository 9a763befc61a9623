import { useState } from 'react'
import { Alert, Button, Checkbox, Divider, Group, Modal, Stack, Switch, TextInput } from '@mantine/core'
import type { AccountLine } from '../../../domain/account.ts'
import { roles } from '../../../domain/roles.ts'
import { peopleApi } from '../../../protocol/api/people-api.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { PersonDeeds } from './person-deeds.tsx'

/** What an administrator keeps of somebody. */
export function PersonModal({ person, onClose }: { person: AccountLine; onClose: () => void }) {
  const { t } = useLanguage()
  const [plan, setPlan] = useState({ name: person.name, roles: person.roles, province: person.province, active: person.active, directory: person.directory })
  const forProvince = plan.roles.includes('province-officer')
  const mayBeOfProvince = forProvince || plan.roles.every((role) => role === 'approver')
  const save = useDeed({
    does: () => call(peopleApi.changePerson, { params: { id: person.id }, body: { ...plan, province: mayBeOfProvince ? plan.province : null } }),
    renews: ['people', 'session'],
    says: () => t('people.saved'),
    onDone: onClose
  })
  return (
    <Modal opened onClose={onClose} title={t('people.manageOne', { name: person.name })} size="lg" closeButtonProps={{ 'aria-label': t('do.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(undefined)
        }}
      >
        <Stack>
          <TextInput label={t('people.name')} required maxLength={120} value={plan.name} onChange={({ currentTarget }) => setPlan({ ...plan, name: currentTarget.value })} />
          <Checkbox.Group label={t('people.roles')} value={plan.roles} onChange={(values) => setPlan({ ...plan, roles: roles.filter((role) => values.includes(role)) })}>
            <Stack gap="xs" mt="xs">
              {roles.map((role) => (
                <Checkbox key={role} value={role} label={t(`role.${role}`)} description={t(`roleWhy.${role}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          {mayBeOfProvince && plan.roles.length > 0 && (
            <ProvinceSelect
              required={forProvince}
              clearable={!forProvince}
              clearButtonProps={{ 'aria-label': t('date.clear', { label: t('place.province') }) }}
              value={plan.province}
              onChange={(province) => setPlan({ ...plan, province })}
              description={t(forProvince ? 'people.provinceNeeded' : 'people.certifierHelp')}
            />
          )}
          <TextInput
            label={t('people.directory')}
            description={t('people.directoryHelp')}
            maxLength={200}
            autoCapitalize="none"
            value={plan.directory ?? ''}
            onChange={({ currentTarget }) => setPlan({ ...plan, directory: currentTarget.value.trim() === '' ? null : currentTarget.value })}
          />
          <Switch label={t('people.isActive')} description={t('people.isActiveHelp')} checked={plan.active} onChange={({ currentTarget }) => setPlan({ ...plan, active: currentTarget.checked })} />
          <Refusal error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('do.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={plan.name.trim() === '' || plan.roles.length === 0 || (forProvince && plan.province === null)}>
              {t('do.save')}
            </Button>
          </Group>
          <Divider />
          <Alert color="blue">{t('people.sureLost')}</Alert>
          <PersonDeeds person={person} />
        </Stack>
      </form>
    </Modal>
  )
}
