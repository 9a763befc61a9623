import { lazy } from 'react'
import { createBrowserRouter } from 'react-router'
import { Frame } from './frame.tsx'
import { BrokenPage } from './parts/broken-page.tsx'
import { Gate } from './parts/gate.tsx'
import { MissingPage } from './parts/missing-page.tsx'

const OverviewPage = lazy(() => import('./pages/overview/overview-page.tsx'))
const SlidesPage = lazy(() => import('./pages/slides/slides-page.tsx'))
const SlidePage = lazy(() => import('./pages/slides/slide-page.tsx'))
const ComposePage = lazy(() => import('./pages/slides/compose-page.tsx'))
const UploadPage = lazy(() => import('./pages/slides/upload-page.tsx'))
const FilmPage = lazy(() => import('./pages/slides/film-page.tsx'))
const EditSlidePage = lazy(() => import('./pages/slides/edit-slide-page.tsx'))
const PlaylistsPage = lazy(() => import('./pages/playlists/playlists-page.tsx'))
const PlaylistPage = lazy(() => import('./pages/playlists/playlist-page.tsx'))
const WeekPage = lazy(() => import('./pages/week/week-page.tsx'))
const OutlookPage = lazy(() => import('./pages/outlook/outlook-page.tsx'))
const RulesPage = lazy(() => import('./pages/rules/rules-page.tsx'))
const PublishPage = lazy(() => import('./pages/publish/publish-page.tsx'))
const BoardPage = lazy(() => import('./pages/board/board-page.tsx'))
const TakeoversPage = lazy(() => import('./pages/takeovers/takeovers-page.tsx'))
const NewTakeoverPage = lazy(() => import('./pages/takeovers/new-takeover-page.tsx'))
const TakeoverPage = lazy(() => import('./pages/takeovers/takeover-page.tsx'))
const SignsPage = lazy(() => import('./pages/signs/signs-page.tsx'))
const StatisticsPage = lazy(() => import('./pages/statistics/statistics-page.tsx'))
const PlannedPage = lazy(() => import('./pages/statistics/planned-page.tsx'))
const RecordsPage = lazy(() => import('./pages/statistics/records-page.tsx'))
const ReportsPage = lazy(() => import('./pages/reports/reports-page.tsx'))
const NationalPage = lazy(() => import('./pages/national/national-page.tsx'))
const CoordinatorsPage = lazy(() => import('./pages/coordinators/coordinators-page.tsx'))
const SettingsPage = lazy(() => import('./pages/settings/settings-page.tsx'))
const PeoplePage = lazy(() => import('./pages/people/people-page.tsx'))
const AccountPage = lazy(() => import('./pages/account/account-page.tsx'))
const AuditPage = lazy(() => import('./pages/audit/audit-page.tsx'))
const LexiconPage = lazy(() => import('./pages/lexicon/lexicon-page.tsx'))
const SignInPage = lazy(() => import('./pages/entrance/sign-in-page.tsx'))
const WelcomePage = lazy(() => import('./pages/entrance/welcome-page.tsx'))

/** Every page of the console; each comes with its own code. */
export const createRouter = () =>
  createBrowserRouter([
    {
      errorElement: <BrokenPage />,
      children: [
        { path: '/sign-in', element: <SignInPage /> },
        { path: '/welcome/:token', element: <WelcomePage /> },
        {
          element: <Frame />,
          children: [
            { path: '/', element: <OverviewPage /> },
            { path: '/slides', element: <SlidesPage /> },
            { path: '/slides/new/text', element: <Gate needs="write-slides"><ComposePage /></Gate> },
            { path: '/slides/new/pictures', element: <Gate needs="write-slides"><UploadPage /></Gate> },
            { path: '/slides/new/video', element: <Gate needs="write-slides"><FilmPage /></Gate> },
            { path: '/slides/:id', element: <SlidePage /> },
            { path: '/slides/:id/edit', element: <Gate needs="write-slides"><EditSlidePage /></Gate> },
            { path: '/playlists', element: <PlaylistsPage /> },
            { path: '/playlists/:id', element: <PlaylistPage /> },
            { path: '/week', element: <WeekPage /> },
            { path: '/outlook', element: <OutlookPage /> },
            { path: '/rules', element: <RulesPage /> },
            { path: '/publish', element: <PublishPage /> },
            { path: '/issues/:number/board', element: <BoardPage /> },
            { path: '/takeovers', element: <TakeoversPage /> },
            { path: '/takeovers/new', element: <Gate needs="publish"><NewTakeoverPage /></Gate> },
            { path: '/takeovers/:id', element: <TakeoverPage /> },
            { path: '/signs', element: <SignsPage /> },
            { path: '/statistics', element: <StatisticsPage /> },
            { path: '/statistics/planned', element: <PlannedPage /> },
            { path: '/statistics/records', element: <RecordsPage /> },
            { path: '/reports', element: <ReportsPage /> },
            { path: '/national', element: <Gate needs="see" ofNation><NationalPage /></Gate> },
            { path: '/coordinators', element: <Gate needs="keep-coordinators"><CoordinatorsPage /></Gate> },
            { path: '/settings', element: <Gate needs="keep-settings" ofNation><SettingsPage /></Gate> },
            { path: '/people', element: <Gate needs="keep-people" ofNation><PeoplePage /></Gate> },
            { path: '/account', element: <AccountPage /> },
            { path: '/audit', element: <Gate needs="see-audit" ofNation><AuditPage /></Gate> },
            { path: '/lexicon', element: <Gate needs="write-slides"><LexiconPage /></Gate> },
            { path: '*', element: <MissingPage /> }
          ]
        }
      ]
    }
  ])
