/** Moments and lengths inside sentences. */
import { zone } from '../domain/time.ts'

const moment = (locale: string) => new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const [th, en] = [moment('th-TH-u-ca-buddhist-nu-latn'), moment('en-GB')]

/** In Bangkok: `24 พ.ย. 2569 06:00 น.` */
export const momentTh = (ms: number): string => `${th.format(ms)} น.`
export const momentEn = (ms: number): string => en.format(ms)
/** Milliseconds as seconds, whole or with one decimal. */
export const secondsText = (ms: number): string => String(Math.round(ms / 100) / 10)
