import { lazy, Suspense, useEffect, useRef } from 'react'
import { Burger, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Link, Navigate, NavigationType, Outlet, useLocation, useNavigationType } from 'react-router'
import { Banners } from './parts/banners.tsx'
import { Fence } from './parts/fence.tsx'
import { FrameMenu } from './parts/frame-menu.tsx'
import { HelpMenu } from './parts/help-menu.tsx'
import { LinkSign } from './parts/link-sign.tsx'
import { Loading } from './parts/loading.tsx'
import { PageHead } from './parts/page-head.tsx'
import { PlaceMenu } from './parts/place-menu.tsx'
import { Refusal } from './parts/refusal.tsx'
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
  if (!session.data)
    return (
      <main className="house-page">
        <PageHead title={t('app.name')} />
        <Refusal error={session.error} title={t('state.trouble')} retry={() => void session.refetch()} />
      </main>
    )
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
  const how = useNavigationType()
  const page = useRef<HTMLElement>(null)
  useEffect(close, [pathname, close])
  // A step to another page begins at its top, for the eye and for the keyboard; the way back is the browser's.
  useEffect(() => {
    if (how !== NavigationType.Push) return
    window.scrollTo(0, 0)
    if (page.current?.contains(document.activeElement) !== true) page.current?.focus({ preventScroll: true })
  }, [pathname, how])
  return (
    <div className="house">
      <header className="house-head">
        <a className="skip" href="#content">
          {t('app.skip')}
        </a>
        <Group gap="sm" wrap="nowrap">
          <Burger opened={open} onClick={toggle} hiddenFrom="sm" size="sm" color="white" aria-label={t('app.menu')} aria-expanded={open} aria-controls="menu" />
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
      </header>
      <nav id="menu" className="house-menu" data-open={open} aria-label={t('app.menu')}>
        <PlaceMenu permissions={permissions} ofProvince={ofProvince} />
        <HelpMenu />
      </nav>
      <main id="content" className="house-page" tabIndex={-1} ref={page}>
        <Banners simulated={simulated} />
        <Fence place={pathname}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </Fence>
      </main>
    </div>
  )
}
