import { useState } from 'react'
import { Button, Group, PasswordInput, Stack } from '@mantine/core'
import { Refusal } from '../../parts/refusal.tsx'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  /** The word on the button. */
  does: string
  error: unknown
  busy: boolean
  onProof: (password: string) => void
}

/** Asks for the password once more, before what would help a stranger at an open screen. */
export function PasswordProof({ does, error, busy, onProof }: Props) {
  const { t } = useLanguage()
  const [password, setPassword] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onProof(password)
      }}
    >
      <Stack>
        <PasswordInput label={t('factor.password')} autoComplete="current-password" required value={password} onChange={({ currentTarget }) => setPassword(currentTarget.value)} />
        <Refusal error={error} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={password === ''}>
            {does}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
