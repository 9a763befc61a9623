import { Alert, Anchor, List } from '@mantine/core'
import { IconCalendarExclamation } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useReviews } from '../../wire/slide-queries.ts'
import { dayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** Slides somebody should look at again, the most overdue first; nothing while there are none. */
export function ReviewsDue() {
  const { t, language } = useLanguage()
  const due = useReviews().data ?? []
  if (due.length === 0) return null
  return (
    <Alert color="orange" icon={<IconCalendarExclamation />} title={t('review.waiting')} mb="md">
      <List size="sm" listStyleType="none">
        {due.map(({ slide, title, on, overdue }) => (
          <List.Item key={slide}>
            <Anchor component={Link} to={`/slides/${slide}`} size="sm" c="dark" td="underline">
              {title}
            </Anchor>{' '}
            · {t(overdue ? 'review.overdueOn' : 'review.due', { day: dayWords(on, language) })}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
