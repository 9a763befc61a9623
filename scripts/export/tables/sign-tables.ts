import type { Tables } from '../exported.ts'
import { at, byId, byName, flag, sign } from './common.ts'

const none = ['โทเคนของป้ายใช้เชื่อมต่อแทนป้ายได้', 'a sign’s token lets its holder be the sign'] as const

/** Signs, and what they said of themselves. */
export const signTables: Tables = {
  sign: {
    as: 'jsonl',
    about: ['ป้ายทุกป้าย', 'every sign'],
    columns: { id: sign, province: ['รหัสจังหวัด', 'province'], body: ['ข้อมูลป้าย: ชื่อ สถานที่ ขนาดภาพ เวลาเปิด ความสว่าง', 'the sign: name, place, canvas, hours, brightness', 'json'] }
  },
  token: { as: 'csv', about: ['ป้ายที่จับคู่กับเครื่องเล่นแล้ว', 'signs that are paired with a player'], columns: { sign, simulated: flag('ป้ายจำลอง', 'simulated') }, withheld: { token_hash: none } },
  sign_state: {
    as: 'csv',
    about: ['สถานะล่าสุดของแต่ละป้าย', 'how each sign stands'],
    columns: {
      sign,
      wanted_version: ['ชุดคำสั่งที่ควรแสดง (sha256)', 'manifest it should show (sha256)'],
      wanted_issue: ['ฉบับเผยแพร่ของชุดคำสั่งนั้น', 'its issue'],
      held_version: ['ชุดคำสั่งที่ป้ายมีครบ', 'manifest it holds whole'],
      held_issue: ['ฉบับเผยแพร่ของชุดคำสั่งนั้น', 'its issue'],
      shown_version: ['ชุดคำสั่งที่กำลังแสดง', 'manifest it shows'],
      shown_issue: ['ฉบับเผยแพร่ของชุดคำสั่งนั้น', 'its issue'],
      shown_at: ['แสดงตั้งแต่เมื่อใด', 'since when'],
      fault_version: ['ชุดคำสั่งที่รับไม่สำเร็จ', 'manifest it could not take'],
      fault: ['สาเหตุ', 'why'],
      fault_detail: ['รายละเอียด', 'details'],
      fault_at: at,
      last_seen_at: ['ติดต่อครั้งสุดท้าย', 'last heard of'],
      player: ['รุ่นของโปรแกรมเครื่องเล่น', 'version of its player']
    }
  },
  connection: {
    as: 'csv',
    about: ['ช่วงเวลาที่แต่ละป้ายเชื่อมต่ออยู่', 'when each sign was connected'],
    columns: { sign, from_at: ['ตั้งแต่', 'from'], until_at: ['ถึง (ว่าง: ยังเชื่อมต่ออยู่)', 'until (empty: still)'], player: ['รุ่นของโปรแกรมเครื่องเล่น', 'version of its player'] }
  },
  command: {
    as: 'jsonl',
    about: ['คำสั่งที่ช่างส่งถึงป้าย และคำตอบ', 'what technicians asked of signs, and the answers'],
    columns: {
      id: ['รหัสคำสั่ง', 'the command’s id'],
      sign,
      kind: ['ชนิดของคำสั่ง', 'what was asked'],
      by_id: byId,
      by_name: byName,
      at,
      ends_at: ['สิ้นสุดเมื่อใด', 'when it ends'],
      expires_at: ['เริ่มทำได้ก่อนเวลานี้', 'not to be begun after'],
      answered_at: ['ตอบเมื่อใด', 'when it was answered'],
      outcome: ['ผล', 'outcome'],
      detail: ['รายละเอียด', 'details'],
      picture: ['ภาพที่ป้ายส่งกลับ (data URL)', 'the picture it sent back (data URL)'],
      logs: ['บันทึกที่ป้ายส่งกลับ', 'the log it sent back', 'json']
    }
  },
  sign_clear: { as: 'csv', about: ['แต่ละป้ายแจ้งว่าไม่มีบันทึกค้างส่งครั้งสุดท้ายเมื่อใด', 'when each sign last had nothing unsent'], columns: { sign, at } },
  alert: {
    as: 'csv',
    about: ['สิ่งที่เฝ้าดูเพื่อแจ้งเตือน', 'what is watched for alerts'],
    columns: {
      key: ['เรื่องและสิ่งที่เฝ้าดู', 'what is watched'],
      holds: flag('กำลังเป็นอยู่', 'it is so'),
      since: ['ตั้งแต่เมื่อใด', 'since when'],
      raised: ['แจ้งเมื่อใด (ว่าง: ยังไม่แจ้ง)', 'when it was told (empty: not)']
    }
  }
}
