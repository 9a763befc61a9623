import { Anchor, Button, Group, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconCheck, IconChevronRight, IconClockExclamation, IconEyeCheck, IconSignature, IconArrowBackUp, IconCalendarExclamation, type Icon } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { Fleet } from '../../../protocol/views.ts'
import { troubleMarks } from '../../parts/trouble-badge.tsx'
import { Since } from '../../parts/since.tsx'
import type { Chore } from '../../state/chores.ts'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { useLanguage } from '../../words/language.tsx'

const chores: Record<Chore, { Icon: Icon; to: string; color: string }> = {
  reportLate: { Icon: IconClockExclamation, to: '/national', color: 'red' },
  reportSoon: { Icon: IconClockExclamation, to: '/national', color: 'orange' },
  certify: { Icon: IconSignature, to: '/national', color: 'blue' },
  approve: { Icon: IconEyeCheck, to: '/slides?step=submitted', color: 'blue' },
  returned: { Icon: IconArrowBackUp, to: '/slides?step=returned', color: 'orange' },
  review: { Icon: IconCalendarExclamation, to: '/slides', color: 'orange' }
}

interface Props {
  fleet: Fleet
  work: readonly { chore: Chore; n: number }[]
  /** People of a province have their own report, not the nation's. */
  ofProvince: boolean
}

/** What is wrong now and what to do about each; a calm word when nothing is. */
export function CareList({ fleet, work, ofProvince }: Props) {
  const { t } = useLanguage()
  return (
    <Paper withBorder p="md">
      <Title order={2} size="h4" lh={1.5} mb="xs">
        {t('overview.care')}
      </Title>
      {fleet.troubles.length === 0 && work.length === 0 ? (
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <ThemeIcon radius="xl" color="green.8" aria-hidden>
            <IconCheck size={18} />
          </ThemeIcon>
          <div>
            <Text fw={600}>{t('overview.calm')}</Text>
            <Text size="sm" c="dimmed">
              {t('overview.calmWhy')}
            </Text>
          </div>
        </Group>
      ) : (
        <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
          {fleet.troubles.map((trouble) => (
            <TroubleItem key={trouble.trouble} {...trouble} />
          ))}
          {work.map(({ chore, n }) => {
            const { Icon: Mark, to, color } = chores[chore]
            return (
              <Group component="li" key={chore} gap="sm" wrap="nowrap">
                <ThemeIcon variant="light" color={color} aria-hidden>
                  <Mark size={18} />
                </ThemeIcon>
                <Anchor component={Link} to={to === '/national' && ofProvince ? '/reports' : to} fw={600} c="dark" flex={1}>
                  {t(`chore.${chore}`, { n })}
                </Anchor>
                <IconChevronRight size={18} aria-hidden />
              </Group>
            )
          })}
        </Stack>
      )}
    </Paper>
  )
}

function TroubleItem({ trouble, signs, some }: Fleet['troubles'][number]) {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const { Icon: Mark, color } = troubleMarks[trouble]
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start">
      <ThemeIcon variant="light" color={color} aria-hidden>
        <Mark size={18} />
      </ThemeIcon>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group justify="space-between" gap="xs">
          <Text fw={600}>
            {t(`trouble.${trouble}`)} · {t('signs.count', { n: signs })}
          </Text>
          <Button component={Link} to={`/signs?trouble=${trouble}`} size="compact-sm" variant="default">
            {t('overview.openSigns')}
            <span hidden>{t(`trouble.${trouble}`)}</span>
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t(`trouble.${trouble}Do`)}
        </Text>
        {trouble !== 'unpaired' && (
          <Text size="sm">
            {some.map(({ id, name, province, since }, index) => (
              <span key={id} className="whole">
                <Anchor component={Link} to={`/signs/${id}`} size="sm">
                  {name}
                </Anchor>{' '}
                <span className="dim">
                  {provinceName(province)}
                  {since !== null && (
                    <>
                      {' '}
                      <Since at={since} />
                    </>
                  )}
                </span>
                {index < some.length - 1 && ','}&nbsp;
              </span>
            ))}
            {signs > some.length && t('overview.andMore', { n: signs - some.length })}
          </Text>
        )}
      </div>
    </Group>
  )
}
