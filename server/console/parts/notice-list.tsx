import { useState } from 'react'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { Link } from 'react-router'
import { noticesApi, type Notice } from '../../protocol/api/notices-api.ts'
import { isUrgent, noticesFor } from '../state/notices-for.ts'
import { call } from '../wire/call.ts'
import { useSession } from '../wire/queries.ts'
import { useNotices } from '../wire/report-queries.ts'
import { timeWords } from '../words/format.ts'
import { useLanguage } from '../words/language.tsx'
import { useDeed } from './use-deed.ts'

/** So many stand at once; the others on demand. */
const first = 3

/** What a person is told of the months' reports and has not put away. */
export function NoticeList() {
  const { t, language, say } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const [all, setAll] = useState(false)
  const notices = noticesFor(useNotices().data ?? [], own)
  const putAway = useDeed({
    does: (id: string) => call(noticesApi.putNoticeAway, { params: { id } }),
    foresees: { key: ['notices'], as: (held: readonly Notice[], id) => held.map((notice) => (notice.id === id ? { ...notice, seen: true } : notice)) },
    renews: ['notices'],
    tellsRefusal: true
  })
  if (notices.length === 0) return null
  return (
    <Stack gap="xs" mb="md" className="no-print" role="group" aria-label={t('notice.title')}>
      {notices.slice(0, all ? notices.length : first).map((notice) => (
        <Alert key={notice.id} color={isUrgent(notice) ? 'orange' : 'blue'} icon={isUrgent(notice) ? <IconAlertTriangle /> : <IconInfoCircle />} py="xs">
          {say(notice)}
          <Group gap="xs" mt={6}>
            <Button component={Link} size="compact-md" variant="default" to={`/reports?province=${notice.province}&month=${notice.month}`}>
              {t('notice.open')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => putAway.mutate(notice.id)}>
              {t('notice.putAway')}
            </Button>
            <Text size="sm" c="dimmed">
              {timeWords(notice.at, language)}
            </Text>
          </Group>
        </Alert>
      ))}
      {notices.length > first && !all && (
        <Group>
          <Button variant="default" size="compact-md" onClick={() => setAll(true)}>
            {t('notice.all', { n: notices.length })}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
