import {
  IconAddressBook, IconAdjustments, IconCalendarWeek, IconChartBar, IconDeviceTv, IconEye, IconFileText, IconHistory, IconLayoutDashboard, IconPhoto, IconPlaylist, IconReportAnalytics, IconSend, IconSettings, IconSpeakerphone, IconUsers, IconVocabulary,
  type Icon
} from '@tabler/icons-react'
import type { Permission } from '../domain/roles.ts'
import type { Key } from './words/dictionary.ts'

interface Place {
  path: string
  words: Key
  needs: Permission
  /** Not for people of a province. */
  ofNation?: boolean
  Icon: Icon
}

/** Where the menu leads, and what one must be allowed to see it; in the order of the day's work. */
export const places: { words: Key | null; places: Place[] }[] = [
  { words: null, places: [{ path: '/', words: 'nav.overview', needs: 'see', Icon: IconLayoutDashboard }] },
  {
    words: 'nav.content',
    places: [
      { path: '/slides', words: 'nav.slides', needs: 'see', Icon: IconPhoto },
      { path: '/playlists', words: 'nav.playlists', needs: 'see', Icon: IconPlaylist },
      { path: '/week', words: 'week.title', needs: 'see', Icon: IconCalendarWeek },
      { path: '/publish', words: 'nav.publish', needs: 'see', Icon: IconSend },
      { path: '/takeovers', words: 'nav.takeovers', needs: 'see', Icon: IconSpeakerphone }
    ]
  },
  {
    words: 'nav.glass',
    places: [
      { path: '/signs', words: 'nav.signs', needs: 'see', Icon: IconDeviceTv },
      { path: '/outlook', words: 'outlook.title', needs: 'see', Icon: IconEye }
    ]
  },
  {
    words: 'nav.figures',
    places: [
      { path: '/statistics', words: 'nav.statistics', needs: 'see', Icon: IconChartBar },
      { path: '/reports', words: 'nav.reports', needs: 'see', Icon: IconFileText },
      { path: '/national', words: 'national.title', needs: 'see', ofNation: true, Icon: IconReportAnalytics },
      { path: '/coordinators', words: 'coordinators.title', needs: 'keep-coordinators', Icon: IconAddressBook }
    ]
  },
  {
    words: 'nav.system',
    places: [
      { path: '/rules', words: 'rules.title', needs: 'see', Icon: IconAdjustments },
      { path: '/lexicon', words: 'nav.lexicon', needs: 'write-slides', Icon: IconVocabulary },
      { path: '/people', words: 'nav.people', needs: 'keep-people', ofNation: true, Icon: IconUsers },
      { path: '/settings', words: 'settings.title', needs: 'keep-settings', ofNation: true, Icon: IconSettings },
      { path: '/audit', words: 'nav.audit', needs: 'see-audit', ofNation: true, Icon: IconHistory }
    ]
  }
]
