import type { Tables } from '../exported.ts'
import { at, flag, manifest, revision, sign, slide } from './common.ts'

/** What went out, and how far it came. Slides, playlists and takeovers are in the catalogue. */
export const publishingTables: Tables = {
  issue: {
    as: 'jsonl',
    about: ['ฉบับเผยแพร่ทุกฉบับ ตามที่เผยแพร่จริง', 'every issue, as it was published'],
    columns: { number: ['เลขฉบับ', 'its number'], at, body: ['เพลย์ลิสต์ สไลด์ และกติกาทั้งหมดของฉบับ', 'all its playlists, slides and rules', 'json'] }
  },
  slide_title: { as: 'csv', about: ['ชื่อของสไลด์แต่ละฉบับ ซึ่งเป็นบรรทัดในรายงาน', 'the title of each revision: the report’s line'], columns: { slide, revision, title: ['ชื่อ', 'title'] } },
  manifest: {
    as: 'jsonl',
    about: ['ชุดคำสั่งที่ส่งให้ป้าย', 'manifests sent to signs'],
    columns: {
      version: manifest,
      body: ['เนื้อหาที่เป็นของป้ายนั้นเอง หรือทั้งหมด', 'what is this sign’s own, or all of it', 'json'],
      program: ['ส่วนที่ใช้ร่วมกับป้ายอื่น ในตาราง program (ว่าง: ไม่มี)', 'what it shares with others, in the table program (empty: nothing)']
    }
  },
  program: { as: 'jsonl', about: ['ส่วนของชุดคำสั่งที่หลายป้ายใช้ร่วมกัน', 'what several manifests share'], columns: { hash: ['ชื่อ (sha256)', 'its name (sha256)'], body: ['เนื้อหา', 'what it says', 'json'] } },
  delivery: {
    as: 'csv',
    about: ['การเผยแพร่และประกาศด่วนไปถึงแต่ละป้ายเพียงใด', 'how far each issue and takeover came on each sign'],
    columns: {
      kind: ['issue ฉบับเผยแพร่ หรือ takeover ประกาศด่วน', 'issue or takeover'],
      id: ['เลขฉบับหรือรหัสประกาศ', 'its number or id'],
      sign,
      version: manifest,
      changed: flag('เปลี่ยนสิ่งที่ป้ายแสดง', 'it changes what the sign shows'),
      sent_at: ['ส่ง', 'sent'],
      received_at: ['ป้ายได้รับ', 'received'],
      verified_at: ['ป้ายตรวจครบ', 'verified'],
      shown_at: ['ขึ้นจอ', 'on the glass'],
      cleared_at: ['ลงจากจอ', 'off the glass']
    }
  },
  manifest_shown: { as: 'csv', about: ['ป้ายแสดงชุดคำสั่งใดตั้งแต่เมื่อใด', 'which manifest a sign showed since when'], columns: { sign, at, version: manifest } },
  rendering: {
    as: 'jsonl',
    about: ['ภาพที่วาดสำหรับแต่ละขนาดจอ', 'slides drawn for each canvas'],
    columns: {
      key: ['สไลด์ ฉบับ ขนาดจอ และรุ่นของตัววาด', 'slide, revision, canvas and version of the renderer'],
      sha256: ['ไฟล์ในโฟลเดอร์ media', 'file in the folder media'],
      bytes: ['ขนาด (ไบต์)', 'bytes'],
      mime: ['ชนิดไฟล์', 'kind of file'],
      width: ['กว้าง (พิกเซล)', 'width, pixels'],
      height: ['สูง (พิกเซล)', 'height, pixels'],
      legible: flag('อ่านออก', 'it can be read'),
      findings: ['สิ่งที่ตรวจพบ', 'what was found', 'json'],
      has_qr: flag('มีคิวอาร์โค้ด', 'it holds a QR code'),
      used_at: ['ใช้ครั้งสุดท้าย', 'last asked for']
    }
  },
  sent_media: { as: 'csv', about: ['ไฟล์ที่เคยส่งให้ป้าย', 'files that were ever sent to a sign'], columns: { sha256: ['ชื่อไฟล์', 'the file'] } }
}
