import type { Config } from '../../server/config.ts'
import { api } from '../../server/protocol/api.ts'
import type { ReportView } from '../../server/protocol/api/reports-api.ts'
import type { Caller } from './caller.ts'
import { createMovableClock } from './movable-clock.ts'
import { publishPack } from './on-air.ts'
import { bringIn } from './people.ts'
import { connectSign } from './reporting-sign.ts'
import { startSystem } from './system.ts'

export const krabi = 'TH-81'
export const november = { province: krabi, month: '2026-11' }
export const fakeShop = 'fake-shop'
export const smsLink = 'sms-link'

/** Krabi in November 2026: two warnings published, a sign on the wire, an officer and a certifier of the province. */
export async function startKrabi({ config = {} }: { config?: Partial<Config> } = {}) {
  const clock = createMovableClock('2026-11-15T12:00')
  const system = await startSystem({ clock, config })
  const administrator = await publishPack(system, [fakeShop, smsLink])
  const officer = await bringIn(system.url, administrator, 'officer', ['province-officer'], krabi)
  const certifier = await bringIn(system.url, administrator, 'certifier', ['approver'], krabi)
  const sign = await connectSign(system.url, administrator, krabi)
  return { clock, system, administrator, officer, certifier, sign, url: system.url }
}

export const reportOf = (caller: Caller, query = {}): Promise<ReportView> => caller.call(api.report, { params: november, query })

const signing = (seen: string, name: string) => ({ name, position: `ตำแหน่งของ${name}`, seen })
export async function sign(caller: Caller): Promise<ReportView> {
  const { seen } = await reportOf(caller)
  return caller.call(api.signReport, { params: november, body: signing(seen, 'นายตัวอย่าง ผู้รายงาน') })
}
export async function certify(caller: Caller): Promise<ReportView> {
  const { seen } = await reportOf(caller)
  return caller.call(api.certifyReport, { params: november, body: signing(seen, 'นางตัวอย่าง ผู้รับรอง') })
}
