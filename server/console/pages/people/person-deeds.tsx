import { Button, Group, Stack } from '@mantine/core'
import type { AccountLine } from '../../../domain/account.ts'
import { peopleApi } from '../../../protocol/api/people-api.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { LinkToGive } from './link-to-give.tsx'

/** For who cannot come in any more, or should not. */
export function PersonDeeds({ person: { id, lockedUntil, secondFactor, sessions, active } }: { person: AccountLine }) {
  const { t } = useLanguage()
  const params = { id }
  const renews = ['people'] as const
  const reset = useDeed({ does: () => call(peopleApi.resetPerson, { params }), renews, tellsRefusal: true })
  const unlock = useDeed({ does: () => call(peopleApi.unlockPerson, { params }), renews, says: () => t('people.unlocked'), tellsRefusal: true })
  const remove = useDeed({ does: () => call(peopleApi.removeSecondFactorOf, { params }), renews, says: () => t('people.factorRemoved'), tellsRefusal: true })
  const end = useDeed({ does: () => call(peopleApi.endSessionsOf, { params }), renews, says: () => t('people.sessionsEnded'), tellsRefusal: true })
  return (
    <Stack>
      <Group>
        {lockedUntil !== null && (
          <Button variant="default" loading={unlock.isPending} onClick={() => unlock.mutate(undefined)}>
            {t('people.unlock')}
          </Button>
        )}
        <Button variant="default" disabled={!active} loading={reset.isPending} onClick={() => reset.mutate(undefined)}>
          {t('people.reset')}
        </Button>
        <Button variant="default" disabled={!secondFactor} loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
          {t('people.removeFactor')}
        </Button>
        <Button variant="default" disabled={sessions === 0} loading={end.isPending} onClick={() => end.mutate(undefined)}>
          {t('people.endSessions', { n: sessions })}
        </Button>
      </Group>
      {reset.data && <LinkToGive label={t('people.resetLink')} link={reset.data.link} expiresAt={reset.data.expiresAt} />}
    </Stack>
  )
}
