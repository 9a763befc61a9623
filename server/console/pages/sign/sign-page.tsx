import { lazy, Suspense, useState } from 'react'
import { Alert, Anchor, Badge, Button, Grid, Group, Stack, Text } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { Link, useParams } from 'react-router'
import { signStateOf } from '../../../domain/sign-state.ts'
import { troubledSince, troublesOf } from '../../../domain/sign-trouble.ts'
import type { SignView } from '../../../protocol/views.ts'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Since } from '../../parts/since.tsx'
import { StateBadge } from '../../parts/state-badge.tsx'
import { troubleMarks } from '../../parts/trouble-badge.tsx'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { usePermission } from '../../wire/queries.ts'
import { useSign } from '../../wire/sign-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { CommandDesk } from './command-desk.tsx'
import { ConnectionCard } from './connection-card.tsx'
import { ControllerCard } from './controller-card.tsx'
import { CoordinatorCard } from './coordinator-card.tsx'
import { GlassCard } from './glass-card.tsx'
import { PlaysCard } from './plays-card.tsx'
import { SeenCard } from './seen-card.tsx'
import { VersionCard } from './version-card.tsx'

const SignModal = lazy(() => import('../signs/sign-modal.tsx'))

/** All there is to know of one sign, and to do with it. */
export default function SignPage() {
  const { t } = useLanguage()
  const { id = '' } = useParams()
  return (
    <Asked of={[useSign(id)]} page={t('nav.signs')}>
      {(view) => <OneSign key={view.sign.id} view={view} />}
    </Asked>
  )
}

function OneSign({ view }: { view: SignView }) {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const [editing, setEditing] = useState(false)
  const mayKeep = usePermission('keep-signs')
  const mayCoordinate = usePermission('keep-coordinators')
  const { sign } = view
  return (
    <>
      <PageHead title={sign.name}>
        {mayKeep && (
          <Button variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={() => setEditing(true)}>
            {t('sign.edit')}
          </Button>
        )}
      </PageHead>
      <Group gap="xs" mb="md">
        <StateBadge state={signStateOf(view)} />
        {view.simulated && <Badge color="grape">{t('sign.simulated')}</Badge>}
        <Text size="sm">
          <Anchor component={Link} to={`/signs?province=${sign.province}`} size="sm" underline="always">
            {provinceName(sign.province)}
          </Anchor>
          {sign.place && ` · ${sign.place}`}
          {sign.tags.length > 0 && ` · ${sign.tags.map((tag) => `#${tag}`).join(' ')}`}
        </Text>
      </Group>
      <Stack gap="xs" mb="md">
        {troublesOf(view).map((trouble) => {
          const { Icon, color } = troubleMarks[trouble]
          const since = troubledSince(view, trouble)
          return (
            <Alert key={trouble} color={color} icon={<Icon aria-hidden />} title={t(`trouble.${trouble}`)} py="xs">
              {t(`trouble.${trouble}Do`)} {since !== null && <Since at={since} />}
              {(trouble === 'failing' || trouble === 'disk') && view.fault && (
                <Text size="sm">
                  {t(`fault.${view.fault.fault}`)} {view.fault.detail}
                </Text>
              )}
            </Alert>
          )
        })}
      </Stack>
      <Grid>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack>
            <SeenCard view={view} mayAsk={mayKeep} />
            <PlaysCard id={sign.id} />
            {mayKeep && <CommandDesk view={view} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack>
            <VersionCard view={view} />
            <ConnectionCard view={view} />
            <ControllerCard view={view} mayKeep={mayKeep} />
            <GlassCard view={view} />
            {mayCoordinate && <CoordinatorCard province={sign.province} />}
          </Stack>
        </Grid.Col>
      </Grid>
      <Suspense>{editing && <SignModal sign={sign} province={sign.province} onClose={() => setEditing(false)} />}</Suspense>
    </>
  )
}
