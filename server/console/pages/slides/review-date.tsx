import { useState } from 'react'
import { Alert, Button, Group, Paper, Text, Title } from '@mantine/core'
import { IconCalendarExclamation } from '@tabler/icons-react'
import type { Slide } from '../../../domain/slide.ts'
import { dateAfter, dateOf } from '../../../domain/time.ts'
import { slidesApi } from '../../../protocol/api/slides-api.ts'
import { DateField } from '../../parts/date-field.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { usePermission, useSession } from '../../wire/queries.ts'
import { useServerNow } from '../../wire/server-clock.ts'
import { dayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** Days until a review that is put off. */
const later = [30, 90, 180]

/** When somebody should look whether a slide still holds, and that it is time to. */
export function ReviewDate({ slide: { id, province, reviewOn } }: { slide: Slide }) {
  const { t, language } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const mayWrite = usePermission('write-slides') && (own === null || own === province)
  const today = dateOf(useServerNow(60_000))
  const [day, setDay] = useState(reviewOn)
  const save = useDeed({
    does: (on: string | null) => call(slidesApi.reviewSlide, { params: { id }, body: { on } }),
    renews: ['slides'],
    says: () => t('review.saved')
  })
  const keep = (on: string | null): void => {
    setDay(on)
    save.mutate(on)
  }
  if (!mayWrite && reviewOn === null) return null
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h5" lh={1.5}>
        {t('review.title')}
      </Title>
      {reviewOn !== null && reviewOn <= today && (
        <Alert color="orange" icon={<IconCalendarExclamation />} py="xs" my="xs">
          {t('review.due', { day: dayWords(reviewOn, language) })}
        </Alert>
      )}
      {mayWrite ? (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {t('review.help')}
          </Text>
          <DateField label={t('review.on')} value={day} onChange={setDay} />
          <Group gap="xs" my="xs">
            <Button size="compact-sm" disabled={day === reviewOn} loading={save.isPending} onClick={() => keep(day)}>
              {t('do.save')}
            </Button>
            {later.map((days) => (
              <Button key={days} size="compact-sm" variant="light" onClick={() => keep(dateAfter(today, days))}>
                {t('review.in', { n: days })}
              </Button>
            ))}
          </Group>
          <Refusal error={save.error} />
        </>
      ) : (
        reviewOn !== null && <Text>{dayWords(reviewOn, language)}</Text>
      )}
    </Paper>
  )
}
