/** What the painter has to say about a slide on a canvas, in words an officer can act on. */
import type { Finding } from '../control/ports/painting.ts'

const names = {
  headline: { th: 'พาดหัว', en: 'headline' },
  shortHeadline: { th: 'พาดหัวสั้น', en: 'short headline' },
  callToAction: { th: 'ข้อความเชิญชวน', en: 'call to action' }
} as const
export type Shortenable = keyof typeof names

/** `remove` characters of one text and every text reaches the floor. */
export const tooLong = (what: Shortenable, remove: number, smallestPx: number, floorPx: number): Finding => ({
  level: 'illegible',
  th: `อ่านไม่ออกบนป้ายนี้: ตัวอักษรเล็กเหลือ ${px(smallestPx)} จาก ${floorPx} พิกเซลที่ต้องการ ตัด${names[what].th}ออกอย่างน้อย ${remove} ตัวอักษร`,
  en: `Cannot be read on this sign: letters fall to ${px(smallestPx)} of the ${floorPx} pixels needed; take at least ${remove} characters out of the ${names[what].en}`
})

/** No shortening of a single text is enough. */
export const tooMuch = (smallestPx: number, floorPx: number): Finding => ({
  level: 'illegible',
  th: `อ่านไม่ออกบนป้ายนี้: ตัวอักษรเล็กเหลือ ${px(smallestPx)} จาก ${floorPx} พิกเซลที่ต้องการ ต้องตัดทั้งพาดหัวและข้อความเชิญชวน`,
  en: `Cannot be read on this sign: letters fall to ${px(smallestPx)} of the ${floorPx} pixels needed; shorten both the headline and the call to action`
})

export const shortHeadlineWouldHelp: Finding = {
  level: 'info',
  th: 'ใส่พาดหัวสั้นสำหรับป้ายขนาดเล็กได้โดยไม่ต้องแก้พาดหัว',
  en: 'A short headline for small signs can be added without changing the headline'
}

export const small = (smallestPx: number, goodPx: number): Finding => ({
  level: 'info',
  th: `อ่านได้ แต่ตัวอักษรสูง ${px(smallestPx)} พิกเซล ต่ำกว่า ${goodPx} พิกเซลที่อ่านสบาย`,
  en: `Readable, but letters are ${px(smallestPx)} pixels high, under the ${goodPx} that read well`
})

export const bodyLeftOut: Finding = {
  level: 'info',
  th: 'ป้ายนี้เล็กเกินกว่าจะแสดงเนื้อความ จึงแสดงเฉพาะพาดหัวและข้อความเชิญชวน',
  en: 'This sign is too small for the body; it shows the headline and the call to action'
}

export const shortHeadlineUsed: Finding = {
  level: 'info',
  th: 'ป้ายนี้แสดงพาดหัวสั้นแทนพาดหัว',
  en: 'This sign shows the short headline'
}

export const hotlineOnly = (hotline: string): Finding => ({
  level: 'warning',
  th: `ป้ายนี้มีที่เพียงข้อความสองบรรทัด จึงแสดงเฉพาะหมายเลข ${hotline} แทนข้อความเชิญชวน`,
  en: `This sign has room for two lines; of the call to action it shows the number ${hotline} only`
})

export const callToActionLeftOut: Finding = {
  level: 'warning',
  th: 'ป้ายนี้มีที่เพียงข้อความสองบรรทัด จึงไม่แสดงข้อความเชิญชวน',
  en: 'This sign has room for two lines; the call to action is not shown'
}

export const noGlyph = (characters: readonly string[]): Finding => ({
  level: 'illegible',
  th: `แบบอักษรของป้ายไม่มีตัวอักษร ${characters.join(' ')} กรุณาลบออกหรือใช้คำแทน`,
  en: `The sign’s font has no ${characters.join(' ')}; remove it or use a word instead`
})

/** Enlarged more than this, a picture looks soft. */
export const blurredBeyond = 2

export const enlarged = (scale: number): Finding => ({
  level: 'warning',
  th: `ภาพต้นฉบับเล็กไป ต้องขยาย ${scale.toFixed(1)} เท่า จะดูไม่คมชัดบนป้ายนี้ ควรใช้ภาพที่ใหญ่กว่านี้`,
  en: `The picture is enlarged ${scale.toFixed(1)} times and will look soft on this sign; use a larger one`
})

export const qrLeftOut: Finding = {
  level: 'info',
  th: 'ป้ายนี้เล็กเกินกว่าจะแสดงคิวอาร์โค้ดให้สแกนได้ (ต้องมีอย่างน้อย 3 พิกเซลต่อช่องและขอบว่างรอบโค้ด) จึงไม่แสดง',
  en: 'This sign is too small for a QR code that can be scanned (3 pixels a module and a quiet zone at the least); it is not shown'
}

export const pictureLeftOut: Finding = {
  level: 'info',
  th: 'ป้ายนี้ไม่มีที่พอสำหรับภาพ จึงแสดงเฉพาะข้อความ',
  en: 'This sign has no room for the picture; it shows the text only'
}

export const withoutPoster: Finding = {
  level: 'info',
  th: 'วิดีโอนี้ยังไม่มีภาพปก ใส่ภาพปกได้เพื่อให้ผู้อนุมัติเห็นตัวอย่าง ป้ายยังเล่นวิดีโอได้ตามปกติ',
  en: 'This film has no poster; upload one so that whoever approves it sees something. Signs play the film all the same'
}

const px = (value: number): string => String(Math.floor(value * 10) / 10)
