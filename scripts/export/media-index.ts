/** What each file of the media is: found wherever a sha256 stands beside a kind of file. */
import type { Said } from './exported.ts'

export interface Known {
  mime: string
  /** As it was called when it was uploaded; empty for what was drawn here. */
  fileName: string
}
export const mediaColumns: Readonly<Record<string, Said>> = {
  sha256: ['ชื่อไฟล์คือ sha256 ของเนื้อหา', 'the file is named by the sha256 of its bytes'],
  file: ['ไฟล์ในโฟลเดอร์นี้', 'the file in this folder'],
  bytes: ['ขนาด (ไบต์)', 'bytes'],
  kind: ['original ไฟล์ต้นฉบับที่อัปโหลด, rendering ภาพที่วาด, unnamed ไม่มีรายการใดอ้างถึง', 'original: uploaded; rendering: drawn here; unnamed: nothing names it'],
  mime: ['ชนิดไฟล์', 'kind of file'],
  file_name: ['ชื่อไฟล์เมื่ออัปโหลด', 'name when it was uploaded']
}
const endings: Readonly<Record<string, string>> = { 'image/png': '.png', 'image/jpeg': '.jpg', 'video/mp4': '.mp4', 'video/webm': '.webm' }

export const endingOf = (known: Known | undefined): string => endings[known?.mime ?? ''] ?? ''

/** Originals anywhere in a document. */
export function* originalsIn(value: unknown): Generator<[sha256: string, known: Known]> {
  if (typeof value !== 'object' || value === null) return
  const [sha256, mime, fileName] = ['sha256', 'mime', 'fileName'].map((name): unknown => Reflect.get(value, name))
  if (typeof sha256 === 'string' && typeof mime === 'string' && typeof fileName === 'string') yield [sha256, { mime, fileName }]
  for (const part of Object.values(value)) yield* originalsIn(part)
}
