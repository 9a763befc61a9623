import { useState } from 'react'
import { Button, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core'
import { planningApi } from '../../../protocol/api/planning-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { contentDifference, type ContentDifference } from '../../state/content-difference.ts'
import { call } from '../../wire/call.ts'
import { useIssue } from '../../wire/queries.ts'
import type { Key } from '../../words/dictionary.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  number: number
  /** The running issue. */
  basis: number
  onClose: () => void
}

const lists: [Exclude<keyof ContentDifference, 'rulesChange'>, Key][] = [
  ['comes', 'content.comes'],
  ['goes', 'content.goes'],
  ['revised', 'content.revised'],
  ['playlistsCome', 'content.playlistsCome'],
  ['playlistsGo', 'content.playlistsGo'],
  ['playlistsChange', 'content.playlistsChange']
]

/** What an older issue would bring back and take away, and the one button that does it. */
export function RollBack({ number, basis, onClose }: Props) {
  const { t } = useLanguage()
  const [note, setNote] = useState('')
  const rollBack = useDeed({
    does: () => call(planningApi.rollBack, { params: { number }, body: { basis, note } }),
    renews: ['issues', 'signs'],
    says: ({ issue }) => t('issue.rolledBack', { n: issue.number }),
    onDone: onClose
  })
  return (
    <Modal opened onClose={onClose} title={t('issue.rollBackTo', { n: number })} closeButtonProps={{ 'aria-label': t('do.close') }} size="lg">
      <Stack>
        <Text>{t('issue.rollBackHow', { n: number })}</Text>
        <Asked of={[useIssue(number), useIssue(basis)]}>
          {(old, running) => <Difference of={contentDifference(running.content, old.content)} />}
        </Asked>
        <TextInput label={t('publish.note')} maxLength={500} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
        <Refusal error={rollBack.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button loading={rollBack.isPending} onClick={() => rollBack.mutate(undefined)} data-autofocus>
            {t('issue.rollBackTo', { n: number })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

function Difference({ of }: { of: ContentDifference }) {
  const { t } = useLanguage()
  const present = lists.filter(([key]) => of[key].length > 0)
  if (present.length === 0 && !of.rulesChange) return <Text size="sm">{t('content.same')}</Text>
  return (
    <>
      {present.map(([key, words]) => (
        <div key={key}>
          <Text size="sm" fw={600}>
            {t(words)}
          </Text>
          <List size="sm" listStyleType="disc">
            {of[key].map((name) => (
              <List.Item key={name}>{name}</List.Item>
            ))}
          </List>
        </div>
      ))}
      {of.rulesChange && <Text size="sm">{t('content.rules')}</Text>}
    </>
  )
}
