import { Suspense, lazy, useEffect } from 'react'
import { AppShell, Burger, Group, NavLink, ScrollArea, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, Navigate, Outlet, useLocation } from 'react-router'
import { Banners } from './parts/banners.tsx'
import { FrameMenu } from './parts/frame-menu.tsx'
import { LinkSign } from './parts/link-sign.tsx'
import { Loading } from './parts/loading.tsx'
import { Refusal } from './parts/refusal.tsx'
import { places } from './places.ts'
import { useLive } from './wire/live.ts'
import { useSession } from './wire/queries.ts'
import { useLanguage } from './words/language.tsx'

const EnrolPage = lazy(() => import('./pages/account/enrol-page.tsx'))

/** The house around every page for those who are signed in; others go to the sign-in page and come back. */
export function Frame() {
  const session = useSession()
  const { pathname, search } = useLocation()
  const { t } = useLanguage()
  if (session.isPending) return <Loading />
  if (!session.data) return <Refusal error={session.error} title={t('state.trouble')} retry={() => void session.refetch()} />
  if (session.data.person === null) {
    const here = pathname + search
    return <Navigate to={here === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(here)}`} replace />
  }
  if (session.data.mustEnrol)
    return (
      <Suspense fallback={<Loading />}>
        <EnrolPage />
      </Suspense>
    )
  return <House permissions={session.data.permissions} ofProvince={session.data.person.province !== null} simulated={session.data.simulated} />
}

function House({ permissions, ofProvince, simulated }: { permissions: readonly string[]; ofProvince: boolean; simulated: boolean }) {
  useLive()
  const { t } = useLanguage()
  const { pathname } = useLocation()
  const [open, { toggle, close }] = useDisclosure()
  useEffect(close, [pathname, close])
  const seen = places.filter(({ needs, ofNation = false }) => permissions.includes(needs) && !(ofNation && ofProvince))
  return (
    <AppShell header={{ height: 60 }} navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !open } }} padding="md">
      <AppShell.Header bg="navy.9" c="white">
        <a className="skip" href="#content">
          {t('app.skip')}
        </a>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={open} onClick={toggle} hiddenFrom="sm" size="sm" color="white" aria-label={t('app.menu')} />
            <Text component={Link} to="/" fw={600} size="xl" c="white" td="none">
              {t('app.name')}
            </Text>
            <Text size="sm" visibleFrom="md" c="navy.1">
              {t('app.what')}
            </Text>
          </Group>
          <Group gap="sm" wrap="nowrap">
            <LinkSign />
            <FrameMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="nav" aria-label={t('app.menu')}>
        <ScrollArea>
          {seen.map(({ path, words, Icon }) => (
            <NavLink
              key={path}
              component={Link}
              to={path}
              label={t(words)}
              leftSection={<Icon size={20} stroke={1.7} aria-hidden />}
              active={path === '/' ? pathname === '/' : pathname.startsWith(path)}
              variant="light"
            />
          ))}
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Banners simulated={simulated} />
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
    </AppShell>
  )
}
