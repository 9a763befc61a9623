import { api } from '../../server/protocol/api.ts'
import { bringIn } from '../support/people.ts'
import { signIn, signOut } from './open-console.ts'
import { krabi, openNumbers, type OpenNumbers } from './open-numbers.ts'
import type { Caller } from '../support/caller.ts'

export const november = { province: krabi, month: '2026-11' }

export type OpenReports = OpenNumbers & { officer: Caller; certifier: Caller; /** Shows a page as this person sees it. */ as: (username: string, place: string) => Promise<void> }

/** A console with November's plays, and Krabi's own officer and certifier. */
export async function openReports(): Promise<OpenReports> {
  const opened = await openNumbers()
  const { page, url, administrator } = opened
  const officer = await bringIn(url, administrator, 'officer', ['province-officer'], krabi)
  const certifier = await bringIn(url, administrator, 'certifier', ['approver'], krabi)
  opened.faults.length = 0
  return {
    ...opened,
    officer,
    certifier,
    async as(username, place) {
      // The page before asks for nothing more, which would be refused without a cookie.
      await signOut(page)
      await page.goto(url + place)
      await signIn(page, username)
    }
  }
}

/** Signs the month as it stands. */
export async function signAs(caller: Caller, as: 'report' | 'certify', name: string): Promise<void> {
  const { seen } = await caller.call(api.report, { params: november, query: {} })
  await caller.call(as === 'report' ? api.signReport : api.certifyReport, { params: november, body: { name, position: 'ตำแหน่งตัวอย่าง', seen } })
}
