/** What it costs to end a line between two neighbours: 0 is a phrase's end, Infinity is never. */

export interface Token {
  kind: 'thai' | 'latin' | 'sign'
  text: string
  /** A space follows, which vanishes if the line ends here. */
  space: boolean
  /** U+2060 or a no-break space follows: keep with the next. */
  glued: boolean
  /** U+200B follows: may break. */
  breakable: boolean
}

const never = Infinity
const neverFirst = /^[ๆฯ,.;:!?%)\]}”’»›…๏฿°\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/
/** Those of them that keep to the word before even across a space. */
const neverFirstAfterSpace = /^[ๆฯ%!?)\]}”’…]/
const neverLast = /[([{“‘«‹#@$]$/
const number = /^[+*]?[0-9๐-๙][0-9๐-๙,.:*#\-–]*$/
const unit = /^(บาท|ปี|วัน|เดือน|ชั่วโมง|ชม|นาที|คน|ครั้ง|ล้าน|แสน|หมื่น|พัน|ข้อ|เบอร์|บัญชี|เปอร์เซ็นต์|วินาที|ราย|คดี|น\.)/
/** A number is read with these: โทร 1441, กด 22. */
const label = /(โทร|ด่วน|เบอร์|กด|มาตรา|Call)$/
const looseLabel = /(แจ้ง|ที่|LINE|ID)$/
/** Leave the reader hanging at a line's end. */
const weak = new Set(
  'ที่ ให้ ของ ใน จาก กับ และ หรือ ว่า เป็น แต่ คือ ถึง โดย เพื่อ ตาม เพราะ จะ ก็ แม้ ด้วย ผ่าน ต่อ ขอ อ้าง โดน ถูก นอก อาจ ได้ มา'.split(' ')
)
/** Bound to the word after them. */
const prefixes = new Set('การ ความ นัก ผู้ น่า ไม่ อย่า ห้าม ชาว ช่าง คน ทุก'.split(' '))
const joiner = /^[/=|&+\-–—>]$/

export function breakPenalty(a: Token, b: Token): number {
  if (a.glued) return never
  if (a.breakable) return 0.5
  if (neverLast.test(a.text)) return never
  if (neverFirst.test(b.text)) return a.space && !neverFirstAfterSpace.test(b.text) ? 1 : never
  if (a.kind === 'sign' && /["'“‘(]/.test(a.text)) return never
  if (b.kind === 'sign' && /["'”’)]/.test(b.text)) return a.space ? 1 : never
  if (number.test(a.text) && unit.test(b.text)) return never
  if (number.test(b.text) && label.test(a.text)) return never
  if (number.test(b.text) && looseLabel.test(a.text)) return 14
  if (a.kind === 'latin' && b.kind === 'latin') return a.space ? 4 : never
  if (a.space) return afterSpace(a, b)
  // The full stop of an abbreviation: น.ส., พ.ร.บ.
  if (a.text === '.' && b.kind === 'thai' && b.text.length <= 2) return never
  if (joiner.test(a.text)) return 2
  if (joiner.test(b.text)) return 6
  if (a.kind === 'sign' || b.kind === 'sign') return 4
  if (a.kind === 'latin' || b.kind === 'latin') return 5
  if (prefixes.has(a.text)) return 9
  if (weak.has(a.text) || a.text.length <= 2 || b.text.length <= 2) return 6
  return 3.5
}

function afterSpace(a: Token, b: Token): number {
  const brief = b.kind === 'latin' && a.kind === 'thai' && a.text.length <= 5 ? 2.5 : 0
  return Math.max(brief, weak.has(a.text) || prefixes.has(a.text) || number.test(b.text) ? 3 : 0)
}
