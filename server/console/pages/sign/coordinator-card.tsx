import { Anchor, Text } from '@mantine/core'
import { Link } from 'react-router'
import { Asked } from '../../parts/asked.tsx'
import { Card } from '../../parts/card.tsx'
import { Facts } from '../../parts/facts.tsx'
import { useCoordinators } from '../../wire/coordinator-queries.ts'
import { useLanguage } from '../../words/language.tsx'

/** Whom to call about it; contacts are masked until asked for, where each look is logged. */
export function CoordinatorCard({ province }: { province: string }) {
  const { t } = useLanguage()
  return (
    <Card
      title={t('sign.coordinator')}
      aside={
        <Anchor component={Link} to={`/coordinators?province=${province}`} size="sm">
          {t('sign.coordinatorOpen')}
        </Anchor>
      }
    >
      <Asked of={[useCoordinators()]}>
        {(all) => {
          const form = all.find((each) => each.province === province)?.form
          return form === undefined ? (
            <Text size="sm">{t('coordinator.missing')}</Text>
          ) : (
            <Facts
              of={[
                [t('coordinator.name'), `${form.title} ${form.name}`.trim()],
                [t('coordinator.position'), form.position],
                [t('coordinator.agency'), form.agency],
                [t('coordinator.phone'), form.phone],
                [t('coordinator.mobile'), form.mobile]
              ]}
            />
          )
        }}
      </Asked>
    </Card>
  )
}
