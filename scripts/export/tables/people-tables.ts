import type { Tables, Withheld } from '../exported.ts'
import { at, flag, province } from './common.ts'

const madeUp = ['คลังโปรแกรมสร้างเอง ไม่มีความหมาย', 'made up by the library; means nothing'] as const
const link = ['ผู้ที่มีลิงก์เข้าระบบได้', 'lets its holder come in'] as const

/** People, without anything that lets somebody in; and what they did. */
export const peopleTables: Tables = {
  person: {
    as: 'csv',
    about: ['บัญชีผู้ใช้ (ข้อมูลส่วนบุคคล)', 'accounts (personal data)'],
    columns: {
      id: ['รหัสบุคคล', 'the person’s id'],
      name: ['ชื่อ', 'name'],
      username: ['ชื่อผู้ใช้', 'user name'],
      roles: ['บทบาท', 'roles'],
      province,
      createdAt: ['สร้างเมื่อใด', 'made when'],
      updatedAt: ['แก้ไขเมื่อใด', 'changed when'],
      twoFactorEnabled: flag('ใช้การยืนยันตัวตนสองขั้นตอน', 'has a second factor'),
      active: flag('ใช้งานได้', 'may come in'),
      directory: ['ชื่อในระบบบัญชีของกระทรวง', 'name in the ministry’s directory']
    },
    withheld: { email: madeUp, emailVerified: madeUp, image: madeUp, displayUsername: madeUp }
  },
  invitation: {
    as: 'csv',
    about: ['ลิงก์เชิญที่ยังไม่ได้ใช้', 'invitations that are not spent'],
    columns: {
      roles: ['บทบาท', 'roles'],
      province,
      person: ['ตั้งรหัสผ่านใหม่ให้ผู้ใด (ว่าง: คนใหม่)', 'whose password it sets anew (empty: somebody new)'],
      directory: ['ชื่อในระบบบัญชีของกระทรวง', 'name in the ministry’s directory'],
      expires_at: ['หมดอายุ', 'until when']
    },
    withheld: { token_hash: link }
  },
  api_key: {
    as: 'csv',
    about: ['กุญแจ API', 'API keys'],
    columns: {
      id: ['รหัสกุญแจ', 'the key’s id'],
      person: ['เจ้าของ', 'whose it is'],
      name: ['ชื่อ', 'name'],
      permissions: ['สิทธิ์', 'what it may do'],
      province,
      made_at: ['สร้างเมื่อใด', 'made when'],
      expires_at: ['หมดอายุ', 'until when'],
      used_at: ['ใช้ครั้งสุดท้าย', 'last used'],
      used_from: ['ใช้จากที่อยู่', 'from where'],
      revoked_at: ['ยกเลิกเมื่อใด', 'revoked when']
    },
    withheld: { key_hash: link }
  },
  audit: {
    as: 'jsonl',
    about: ['บันทึกการใช้งาน: ผู้ใดทำอะไรกับสิ่งใด ก่อนและหลัง', 'the audit log: who did what to what, before and after'],
    columns: {
      seq: ['ลำดับ', 'number'],
      at,
      person: ['รหัสบุคคล (ว่าง: ระบบ)', 'the person (empty: the system)'],
      person_name: ['ชื่อในขณะนั้น', 'name as it was then'],
      action: ['ทำอะไร', 'what was done'],
      kind: ['กับสิ่งชนิดใด', 'to what kind of thing'],
      subject: ['สิ่งใด', 'to which'],
      before: ['ก่อน (ข้อความ JSON ตามที่บันทึก)', 'before (JSON text as it was written)'],
      after: ['หลัง (ข้อความ JSON ตามที่บันทึก)', 'after (JSON text as it was written)'],
      hash: ['sha256 ของแถวก่อนหน้าและแถวนี้', 'sha256 over the entry before and this one']
    }
  }
}

/** Tables of which nothing leaves, and why. */
export const withheldTables: Withheld = {
  account: ['รหัสผ่าน (แฮช) และโทเคนของบัญชี', 'passwords’ hashes and tokens of accounts'],
  session: ['โทเคนของการเข้าสู่ระบบที่ยังเปิดอยู่', 'tokens of open sessions'],
  verification: ['รหัสที่รอใช้ครั้งเดียว', 'codes that wait to be used once'],
  twoFactor: ['กุญแจลับและรหัสกู้คืนของการยืนยันตัวตนสองขั้นตอน', 'secrets and recovery codes of second factors'],
  used_code: ['รหัสที่ใช้แล้ว (แฮช)', 'codes that were used (hashes)'],
  tries: ['ชื่อที่พิมพ์ผิดอาจเป็นรหัสผ่าน', 'what was typed wrongly may be a password'],
  pairing: ['กุญแจลับของเครื่องเล่นที่รอจับคู่', 'secrets of players that wait to be paired']
}
