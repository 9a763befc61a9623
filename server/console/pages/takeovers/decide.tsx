import { useState } from 'react'
import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import type { Takeover } from '../../../domain/takeover.ts'
import { takeoverApi } from '../../../protocol/api/takeover-api.ts'
import { ProblemList } from '../../parts/problem-list.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { usePermission, useSession, useTakeoverProblems } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'

const renews = ['takeovers', 'board'] as const

/** The second person confirms or refuses; without one an administrator breaks the glass and says why. */
export function Decide({ takeover: { id, requestedBy } }: { takeover: Takeover }) {
  const { t } = useLanguage()
  const isOwn = useSession().data?.person?.id === requestedBy.id
  const mayConfirm = usePermission('confirm-takeovers')
  const mayBreak = usePermission('break-glass')
  const [comment, setComment] = useState<string | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const problems = useTakeoverProblems(id).data ?? []
  const params = { id }
  const confirm = useDeed({ does: () => call(takeoverApi.confirmTakeover, { params }), renews })
  const refuse = useDeed({ does: (text: string) => call(takeoverApi.refuseTakeover, { params, body: { comment: text } }), renews })
  const breakGlass = useDeed({ does: (text: string) => call(takeoverApi.breakGlass, { params, body: { why: text } }), renews })
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" lh={1.5} mb="xs">
        {t('takeover.decide')}
      </Title>
      <Stack>
        {problems.length > 0 && (
          <div>
            <Text size="sm" mb="xs">
              {t('takeover.problems')}
            </Text>
            <ProblemList problems={problems} />
          </div>
        )}
        {isOwn ? (
          <Text>{t('takeover.own')}</Text>
        ) : mayConfirm ? (
          <>
            <Group>
              <Button size="md" color="red.9" loading={confirm.isPending} onClick={() => confirm.mutate(undefined)}>
                {t('takeover.confirm')}
              </Button>
              <Button size="md" variant="default" aria-expanded={comment !== null} onClick={() => setComment(comment === null ? '' : null)}>
                {t('takeover.refuse')}
              </Button>
            </Group>
            {comment !== null && (
              <Group align="flex-end">
                <TextInput flex={1} miw={220} label={t('takeover.refuseWhy')} required maxLength={500} value={comment} onChange={({ currentTarget }) => setComment(currentTarget.value)} />
                <Button variant="outline" disabled={comment.trim() === ''} loading={refuse.isPending} onClick={() => refuse.mutate(comment)}>
                  {t('takeover.refuse')}
                </Button>
              </Group>
            )}
          </>
        ) : (
          <Text>{t('takeover.cannot')}</Text>
        )}
        {mayBreak &&
          (why === null ? (
            <Button variant="default" w="fit-content" onClick={() => setWhy('')}>
              {t('takeover.glass')}
            </Button>
          ) : (
            <>
              <Text size="sm">{t('takeover.glassHow')}</Text>
              <Group align="flex-end">
                <TextInput flex={1} miw={220} label={t('takeover.glassWhy')} required maxLength={500} value={why} onChange={({ currentTarget }) => setWhy(currentTarget.value)} />
                <Button color="red.9" disabled={why.trim().length < 10} loading={breakGlass.isPending} onClick={() => breakGlass.mutate(why)}>
                  {t('takeover.glassDo')}
                </Button>
              </Group>
            </>
          ))}
        <Refusal error={confirm.error ?? refuse.error ?? breakGlass.error} />
      </Stack>
    </Paper>
  )
}
