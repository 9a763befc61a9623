import { useState } from 'react'
import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { peopleApi } from '../../../protocol/api/people-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

/** The second step of signing in. */
export function CodeForm({ onStartOver }: { onStartOver: () => void }) {
  const { t } = useLanguage()
  const client = useQueryClient()
  const [code, setCode] = useState('')
  const [byRecovery, setByRecovery] = useState(false)
  const enter = useDeed({
    does: async () => {
      await call(peopleApi.signInCode, { body: { code: code.trim() } })
      await client.resetQueries()
    },
    renews: ['session']
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        enter.mutate(undefined)
      }}
    >
      <Stack>
        <Text>{t(byRecovery ? 'signIn.recoveryWhy' : 'signIn.codeWhy')}</Text>
        <TextInput
          key={String(byRecovery)}
          label={t(byRecovery ? 'signIn.recoveryCode' : 'factor.code')}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          {...(byRecovery ? {} : { inputMode: 'numeric' as const })}
          required
          autoFocus
        />
        <Refusal error={enter.error} />
        <Button type="submit" size="md" loading={enter.isPending} disabled={code.trim().length < 6}>
          {t('signIn.button')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            setByRecovery(!byRecovery)
            setCode('')
          }}
        >
          {t(byRecovery ? 'signIn.useApp' : 'signIn.useRecovery')}
        </Button>
        <Button variant="subtle" onClick={onStartOver}>
          {t('signIn.startOver')}
        </Button>
      </Stack>
    </form>
  )
}
