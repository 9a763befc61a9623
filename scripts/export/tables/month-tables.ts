import type { Tables } from '../exported.ts'
import { at, byId, byName, flag, month, province } from './common.ts'

const ofReport = ['ครั้งที่แก้ไข (0 คือฉบับแรก)', 'restatement (0: the first)'] as const

/** Monthly reports, coordinators, and what was told to whom. */
export const monthTables: Tables = {
  month_revision: {
    as: 'jsonl',
    about: ['แบบรายงานประจำเดือนของแต่ละจังหวัด ทุกฉบับแก้ไข', 'monthly reports of each province, every revision'],
    columns: {
      month,
      province,
      revision: ofReport,
      edition: ['นับการเปลี่ยนแปลง', 'counts its changes'],
      state: ['open เปิดอยู่, reported รายงานแล้ว, certified รับรองแล้ว', 'open, reported or certified'],
      body: ['รายงานพร้อมลายมือชื่อ', 'the report with its signatures', 'json']
    }
  },
  certified_file: {
    as: 'csv',
    about: ['เอกสารที่รับรองแล้ว ไฟล์อยู่ในโฟลเดอร์ certified', 'certified documents; the files are in the folder certified'],
    columns: {
      month,
      province,
      revision: ofReport,
      format: ['ชนิดเอกสาร', 'kind of document'],
      numerals: ['ตัวเลขไทยหรืออารบิก', 'Thai or Arabic numerals'],
      sha256: ['ชื่อไฟล์', 'the file'],
      mime: ['ชนิดไฟล์', 'kind of file'],
      file_name: ['ชื่อเมื่อดาวน์โหลด', 'name when downloaded'],
      bytes: ['ไฟล์', 'the file', 'bytes']
    }
  },
  typed_figures: {
    as: 'jsonl',
    about: ['ตัวเลขช่องทางอื่นที่จังหวัดกรอก', 'figures of the other channels, typed by provinces'],
    columns: { month, province, title: ['บรรทัดในรายงาน', 'the report’s line'], own: flag('บรรทัดที่จังหวัดเพิ่มเอง', 'the province’s own line'), figures: ['ตัวเลข', 'the figures', 'json'] }
  },
  coordinator: {
    as: 'jsonl',
    about: ['ผู้ประสานงานจังหวัด (ข้อมูลส่วนบุคคล)', 'coordinators of provinces (personal data)'],
    columns: {
      id: ['รหัสรายการ', 'id'],
      province,
      form: ['แบบแจ้งรายชื่อ', 'the form with name and contacts', 'json'],
      by_id: byId,
      by_name: byName,
      from_at: ['ตั้งแต่', 'from'],
      until_at: ['ถึง (ว่าง: ยังปฏิบัติหน้าที่)', 'until (empty: serving)'],
      erased_at: ['ลบช่องทางติดต่อเมื่อใด', 'when the contacts were erased']
    }
  },
  reveal: {
    as: 'csv',
    about: ['ผู้ใดเปิดดูช่องทางติดต่อของผู้ประสานงานเมื่อใด', 'who looked at a coordinator’s contacts, when'],
    columns: { number: ['ลำดับ', 'number'], coordinator: ['รหัสรายการใน coordinator', 'id in coordinator'], province, by_id: byId, by_name: byName, at, how: ['เปิดดูทางใด', 'by what way'] }
  },
  reminder: {
    as: 'csv',
    about: ['การเตือนให้ส่งรายงานที่ดำเนินการแล้ว', 'reminders that are dealt with'],
    columns: { month, province, key: ['การเตือนครั้งใด', 'which reminder'], at, sent: flag('ส่งแล้ว', 'sent') }
  },
  notice: {
    as: 'csv',
    about: ['ข้อความแจ้งบนหน้าเว็บ', 'notices on the pages'],
    columns: { id: ['รหัส', 'id'], key: ['เรื่อง', 'what it is about'], kind: ['ชนิด', 'kind'], province, month, at, th: ['ข้อความภาษาไทย', 'in Thai'], en: ['ข้อความภาษาอังกฤษ', 'in English'] }
  },
  notice_seen: { as: 'csv', about: ['ผู้ใดรับทราบข้อความใดแล้ว', 'who has put which notice away'], columns: { notice: ['รหัสข้อความ', 'the notice'], person: ['รหัสบุคคล', 'the person'] } },
  message: {
    as: 'csv',
    about: ['อีเมลและเว็บฮุกที่ส่งออก', 'letters and webhook calls that went out'],
    columns: {
      id: ['รหัส', 'id'],
      key: ['เรื่อง', 'what it is about'],
      via: ['mail อีเมล หรือ webhook', 'mail or webhook'],
      about: ['หัวเรื่องหรือเหตุการณ์', 'subject or event'],
      at,
      state: ['queued รอส่ง, sent ส่งแล้ว, failed ส่งไม่ได้', 'queued, sent or failed'],
      attempts: ['ส่งกี่ครั้ง', 'tries'],
      next_at: ['จะลองใหม่เมื่อใด', 'when it is tried next'],
      sent_at: ['ส่งสำเร็จเมื่อใด', 'when it was sent'],
      last_error: ['ข้อผิดพลาดครั้งสุดท้าย', 'what went wrong last']
    },
    withheld: {
      recipient: ['ที่อยู่ของเว็บฮุกมักมีรหัสลับอยู่ในตัว', 'a webhook’s address often holds a secret'],
      body: ['เนื้อหาอาจมีข้อมูลส่วนบุคคล', 'may hold personal data of the one it went to']
    }
  }
}
