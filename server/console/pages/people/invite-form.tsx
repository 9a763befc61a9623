import { useState } from 'react'
import { Button, Checkbox, Stack, TextInput } from '@mantine/core'
import { roles, type Role } from '../../../domain/roles.ts'
import { peopleApi } from '../../../protocol/api/people-api.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { LinkToGive } from './link-to-give.tsx'

/** Chooses what somebody may do and makes the one-time link to hand over. */
export function InviteForm() {
  const { t } = useLanguage()
  const [chosen, setChosen] = useState<Role[]>([])
  const [province, setProvince] = useState<string | null>(null)
  const [directory, setDirectory] = useState('')
  const forProvince = chosen.includes('province-officer')
  // The head of a province's office, who certifies its reports.
  const mayBeOfProvince = chosen.length > 0 && chosen.every((role) => role === 'approver')
  const invite = useDeed({
    does: () => call(peopleApi.invite, { body: { roles: chosen, province: forProvince || mayBeOfProvince ? province : null, directory: directory.trim() === '' ? null : directory } }),
    renews: []
  })
  if (invite.data) return <LinkToGive label={t('people.link')} link={invite.data.link} expiresAt={invite.data.expiresAt} />
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        invite.mutate(undefined)
      }}
    >
      <Stack>
        <Checkbox.Group
          label={t('people.roles')}
          description={t('people.rolesHelp')}
          value={chosen}
          onChange={(values) => setChosen(roles.filter((role) => values.includes(role)))}
        >
          <Stack gap="xs" mt="xs">
            {roles.map((role) => (
              <Checkbox key={role} value={role} label={t(`role.${role}`)} description={t(`roleWhy.${role}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {forProvince && <ProvinceSelect required value={province} onChange={setProvince} description={t('people.provinceNeeded')} />}
        {mayBeOfProvince && (
          <ProvinceSelect
            clearable
            clearButtonProps={{ 'aria-label': t('date.clear', { label: t('place.province') }) }}
            value={province}
            onChange={setProvince}
            description={t('people.certifierHelp')}
          />
        )}
        <TextInput
          label={t('people.directory')}
          description={t('people.directoryHelp')}
          maxLength={200}
          autoCapitalize="none"
          value={directory}
          onChange={({ currentTarget }) => setDirectory(currentTarget.value)}
        />
        <Refusal error={invite.error} />
        <Button type="submit" loading={invite.isPending} disabled={chosen.length === 0 || (forProvince && province === null)}>
          {t('people.makeLink')}
        </Button>
      </Stack>
    </form>
  )
}
