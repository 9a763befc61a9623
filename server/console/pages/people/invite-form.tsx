import { useState } from 'react'
import { Alert, Button, Checkbox, CopyButton, Group, Stack, TextInput } from '@mantine/core'
import { roles, type Role } from '../../../domain/roles.ts'
import { peopleApi } from '../../../protocol/api/people-api.ts'
import { ProvinceSelect } from '../../parts/province-select.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** Chooses what somebody may do and makes the one-time link to hand over. */
export function InviteForm() {
  const { t, language } = useLanguage()
  const [chosen, setChosen] = useState<Role[]>([])
  const [province, setProvince] = useState<string | null>(null)
  const forProvince = chosen.includes('province-officer')
  // The head of a province's office, who certifies its reports.
  const mayBeOfProvince = chosen.length > 0 && chosen.every((role) => role === 'approver')
  const invite = useDeed({
    does: () => call(peopleApi.invite, { body: { roles: chosen, province: forProvince || mayBeOfProvince ? province : null } }),
    renews: []
  })
  if (invite.data)
    return (
      <Stack>
        <Alert color="green">{t('people.linkHelp', { at: timeWords(invite.data.expiresAt, language) })}</Alert>
        <Group align="flex-end" wrap="nowrap">
          <TextInput label={t('people.link')} value={invite.data.link} readOnly style={{ flex: 1 }} onFocus={({ currentTarget }) => currentTarget.select()} />
          <CopyButton value={invite.data.link}>
            {({ copied, copy }) => (
              <Button onClick={copy} color={copied ? 'green.8' : 'navy'}>
                {copied ? t('do.copied') : t('do.copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    )
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
        <Refusal error={invite.error} />
        <Button type="submit" loading={invite.isPending} disabled={chosen.length === 0 || (forProvince && province === null)}>
          {t('people.makeLink')}
        </Button>
      </Stack>
    </form>
  )
}
