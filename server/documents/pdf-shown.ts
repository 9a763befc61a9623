/** What a page's content shows: runs of glyphs, each with the text it says of itself, if it does. */

export interface Shown {
  /** Name of the font among the page's resources. */
  font: string
  /** Two-byte codes of glyphs. */
  glyphs: number[]
  /** /ActualText of the span they stand in. */
  actual?: { text: string; /** Of its dictionary in the content. */ from: number; until: number }
}

const tokens =
  /\/Span <<\s*\/ActualText <([0-9A-F]+)>\s*>>(?= BDC)|\/(f\d+) [\d.]+ Tf|<([0-9A-F]+)>|\b(BDC|BMC|EMC)\b|\(/g

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The literal string that begins after `(`, and where it ends. */
function literal(content: string, from: number): { value: string; until: number } {
  let value = ''
  let depth = 1
  let at = from
  while (at < content.length) {
    const mark = content[at] ?? ''
    at += 1
    if (mark === '\\') {
      const octal = /^[0-7]{1,3}/.exec(content.slice(at, at + 3))?.[0]
      const next = content[at] ?? ''
      value += octal === undefined ? (escapes[next] ?? next) : String.fromCharCode(Number.parseInt(octal, 8))
      at += octal?.length ?? 1
      continue
    }
    if (mark === '(') depth += 1
    if (mark === ')') depth -= 1
    if (depth === 0) break
    value += mark
  }
  return { value, until: at }
}

const codesOf = (bytes: string): number[] =>
  Array.from({ length: bytes.length / 2 }, (_, index) => bytes.charCodeAt(2 * index) * 256 + bytes.charCodeAt(2 * index + 1))

/** UTF-16BE in hexadecimal, with or without its byte order mark. */
export const fromHex = (hex: string): string => String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))).replace(/^\uFEFF/, '')
export const toHex = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')).join('')

/** In the order they are drawn. */
export function shownIn(content: string): Shown[] {
  const shown: Shown[] = []
  const open: Shown['actual'][] = []
  let pending: Shown['actual']
  let font = ''
  const show = (glyphs: number[]): void => {
    const actual = open.findLast((span) => span !== undefined)
    const last = shown.at(-1)
    if (actual !== undefined && last?.actual === actual) last.glyphs.push(...glyphs)
    else shown.push({ font, glyphs, ...(actual === undefined ? {} : { actual }) })
  }
  tokens.lastIndex = 0
  for (let token = tokens.exec(content); token !== null; token = tokens.exec(content)) {
    const [whole, actualHex, fontName, hex, mark] = token
    if (actualHex !== undefined) pending = { text: fromHex(actualHex), from: token.index, until: token.index + whole.length }
    else if (fontName !== undefined) font = fontName
    else if (hex !== undefined) show((hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)))
    else if (mark === 'EMC') open.pop()
    else if (mark !== undefined) {
      open.push(pending)
      pending = undefined
    } else {
      const { value, until } = literal(content, tokens.lastIndex)
      tokens.lastIndex = until
      show(codesOf(value))
    }
  }
  return shown
}
