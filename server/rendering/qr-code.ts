/** QR codes as squares of modules. */
import qrcode from 'qrcode-generator'
import { Lru } from './lru.ts'

export interface QrCode {
  /** Modules a side, without the quiet zone. */
  side: number
  isDark(row: number, column: number): boolean
}

/** Modules of white all round, without which scanners do not find the code; and the least pixels a module. */
export const quietZone = 4
export const leastModulePx = 3

const alphanumeric = /^[0-9A-Z $%*+\-./:]*$/
const codes = new Lru<string, QrCode>(100)

/** What the code says for what the officer typed: a bare number is called, a bare address is opened; the fewer modules the better. */
export function qrText(typed: string): string {
  const text = typed.trim()
  if (/^[0-9][0-9 -]{2,14}$/.test(text)) return `TEL:${text.replace(/[ -]/g, '')}`
  const address = /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/|$)/i.test(text) ? `https://${text}` : text
  // Capitals take fewer modules, and scheme and host mean the same in them; a path might not.
  const bare = /^([a-z]+:\/\/[a-z0-9.-]+(?::[0-9]+)?)\/?$/i.exec(address)
  return bare?.[1]?.toUpperCase() ?? address
}

export const qrCodeOf = (typed: string): QrCode =>
  codes.take(typed, () => {
    const text = qrText(typed)
    const code = qrcode(0, 'M')
    if (alphanumeric.test(text)) code.addData(text, 'Alphanumeric')
    // The library takes one byte a character.
    else code.addData(Buffer.from(text, 'utf8').toString('latin1'), 'Byte')
    code.make()
    return { side: code.getModuleCount(), isDark: (row, column) => code.isDark(row, column) }
  })
