/** The catalogue as JSON, part by part; of webhooks only what lets nobody in. The types ask for a decision on every new part. */
import type { Catalogue } from '../../server/domain/catalogue.ts'
import type { Settings, Webhook } from '../../server/domain/settings.ts'
import type { Said } from './exported.ts'

export const catalogueParts: Record<keyof Catalogue, Said> = {
  format: ['รุ่นของรูปแบบ', 'version of the form'],
  slides: ['สไลด์พร้อมทุกฉบับแก้ไข', 'slides with all their revisions'],
  playlists: ['เพลย์ลิสต์', 'playlists'],
  lexicon: ['คลังคำตัดบรรทัดที่เพิ่มเอง', 'words added to the lexicon'],
  rules: ['กติกาการจัดรอบ', 'rules of planning'],
  takeovers: ['ประกาศด่วน', 'takeovers'],
  scheduled: ['ฉบับที่ตั้งเวลาเผยแพร่', 'issues that wait for their time'],
  settings: ['การตั้งค่า', 'settings']
}
type Way = 'whole' | 'parts'
export const settingsParts: Record<keyof Settings, Way> = {
  edition: 'whole', measure: 'whole', zeros: 'whole', groupSpan: 'whole', signatures: 'whole', reporterMayCertify: 'whole', reminders: 'whole', evidenceDays: 'whole', secondFactorRequired: 'whole',
  idleMinutes: 'whole', sessionHours: 'whole', darkMinutes: 'whole', litMinutes: 'whole', alertMail: 'whole', contactDays: 'whole', districtDays: 'whole', mailSchedules: 'whole', webhooks: 'parts'
}
/** `origin`: its way often holds a secret. */
export const webhookParts: Record<keyof Webhook, 'whole' | 'origin' | 'withheld'> = { id: 'whole', name: 'whole', events: 'whole', enabled: 'whole', url: 'origin', secret: 'withheld' }

const only = <T extends object>(value: T, isWhole: (name: keyof T) => boolean): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => isWhole(name as keyof T))) as Partial<T>

export function exportCatalogue(catalogue: Catalogue): string {
  const webhooks = catalogue.settings.webhooks.map((webhook) => ({ ...only(webhook, (name) => webhookParts[name] === 'whole'), url: new URL(webhook.url).origin }))
  const settings = { ...only(catalogue.settings, (name) => settingsParts[name] === 'whole'), webhooks }
  return `${JSON.stringify({ ...only(catalogue, (name) => name in catalogueParts), settings }, null, 1)}\n`
}
