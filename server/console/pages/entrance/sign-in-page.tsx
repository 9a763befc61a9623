import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { safeReturn } from '../../state/safe-return.ts'
import { useSession } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { CodeForm } from './code-form.tsx'
import { Entrance } from './entrance.tsx'
import { PasswordForm } from './password-form.tsx'

export default function SignInPage() {
  const { t } = useLanguage()
  const [search, setSearch] = useSearchParams()
  const to = search.get('to')
  const session = useSession()
  // The ministry's directory may have taken the first step.
  const [isHalf, setIsHalf] = useState(search.get('step') === 'code')
  if (session.data?.person) return <Navigate to={safeReturn(to)} replace />
  return (
    <Entrance title={t(isHalf ? 'signIn.codeTitle' : 'signIn.title')}>
      {isHalf ? (
        <CodeForm
          onStartOver={() => {
            setSearch(to === null ? {} : { to })
            setIsHalf(false)
          }}
        />
      ) : (
        <PasswordForm directory={session.data?.directory ?? null} to={to} refused={search.get('refused')} onHalf={() => setIsHalf(true)} />
      )}
    </Entrance>
  )
}
