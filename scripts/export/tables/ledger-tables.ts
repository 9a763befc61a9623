import type { Tables } from '../exported.ts'
import { at, counted, flag, manifest, province, revision, sign, slide } from './common.ts'

const epoch = ['ช่วงเลขของที่เก็บข้อมูลของป้าย', 'run of record numbers of the sign’s storage'] as const
const boot = ['การเปิดเครื่องครั้งหนึ่ง', 'one start of the player'] as const
const day = ['วันในกรุงเทพฯ นับจาก 1 มกราคม 1970 เป็นวันที่ 0', 'Bangkok day; 0 is 1 January 1970'] as const

/** The evidence of plays, and what is counted from it. */
export const ledgerTables: Tables = {
  record: {
    as: 'jsonl',
    about: ['หลักฐาน: บันทึกการแสดงผลตามที่ป้ายส่งมา', 'the evidence: records of plays as signs sent them'],
    columns: {
      sign,
      epoch,
      seq: ['ลำดับในช่วงเลข', 'number in that run'],
      digest: ['ลายนิ้วมือของบันทึก (sha256)', 'the record’s fingerprint (sha256)'],
      boot,
      p0: ['เลขของครั้งแรกที่แสดง', 'number of its first play'],
      p1: ['เลขของครั้งสุดท้ายที่แสดง', 'number of its last play'],
      manifest,
      province,
      body: ['บันทึกทั้งหมด', 'the whole record', 'json'],
      verdict: ['counted นับแล้ว, known ซ้ำ, quarantined แยกไว้', 'counted, known before, or quarantined'],
      reason: ['เหตุที่แยกไว้', 'why it is quarantined'],
      started_at: ['เวลาเริ่มหลังปรับนาฬิกา', 'corrected start'],
      hour: ['ชั่วโมงที่นับ (ชั่วโมง UTC นับจาก 1970)', 'hour it was counted in (UTC hours since 1970)'],
      arrived_at: ['มาถึงเมื่อใด', 'when it arrived']
    }
  },
  play_hour: {
    as: 'csv',
    about: ['จำนวนครั้งรายชั่วโมง', 'counts by hour'],
    columns: { hour: ['ชั่วโมง UTC นับจาก 1970', 'UTC hours since 1970'], sign, slide, revision, province, ...counted }
  },
  play_day: { as: 'csv', about: ['จำนวนครั้งรายวัน รวมจากรายชั่วโมง', 'counts by day, rolled up from hours'], columns: { day, sign, slide, revision, province, ...counted } },
  play_month: {
    as: 'csv',
    about: ['จำนวนครั้งรายเดือน รวมจากรายวัน ยกเว้นป้ายที่มีวันค้างใน play_dirty', 'counts by month, rolled up from days; not for signs with a day in play_dirty'],
    columns: { month: ['วันแรกของเดือน นับจาก 1 มกราคม 1970 เป็นวันที่ 0', 'its first day; 0 is 1 January 1970'], sign, slide, revision, province, ...counted }
  },
  play_dirty: { as: 'csv', about: ['วันที่ยอดรายชั่วโมงเปลี่ยนแล้วแต่ยังไม่ได้รวมใหม่', 'days whose hours have changed since they were rolled up'], columns: { sign, day } },
  play_manifest: { as: 'csv', about: ['ชุดคำสั่งที่มีการนับในแต่ละวัน', 'manifests of which plays were counted, by day'], columns: { day, province, sign, manifest } },
  epoch: {
    as: 'csv',
    about: ['ช่วงเลขบันทึกของแต่ละป้าย', 'runs of record numbers of each sign'],
    columns: {
      sign,
      epoch,
      journal: ['ชื่อของที่เก็บข้อมูลของป้าย', 'name of the sign’s storage'],
      cursor: ['รับถึงเลขนี้แล้ว', 'taken in up to'],
      opened_at: ['เริ่มเมื่อใด', 'since when'],
      disputed: flag('มีข้อสงสัย', 'disputed')
    }
  },
  boot: { as: 'csv', about: ['การเปิดเครื่องของแต่ละป้าย', 'starts of each sign’s player'], columns: { sign, boot, highest: ['เลขการแสดงสูงสุดที่รับแล้ว', 'highest play number taken in'], offset_ms: ['เวลาเซิร์ฟเวอร์ลบนาฬิกาของการเปิดเครื่อง (มิลลิวินาที)', 'server time less the start’s own, ms'] } },
  gap: {
    as: 'csv',
    about: ['เลขบันทึกที่ป้ายไม่มีแล้วและไม่เคยส่ง', 'record numbers a sign no longer has and never sent'],
    columns: { sign, epoch, from_seq: ['ตั้งแต่เลข', 'from'], until_seq: ['ก่อนเลข', 'before'], at }
  },
  evidence_watermark: { as: 'csv', about: ['หลักฐานก่อนเวลานี้อาจถูกลบตามระยะเวลาเก็บแล้ว', 'evidence from before may have been dropped, its time of keeping being over'], columns: { one: ['แถวเดียว', 'the one row'], at } }
}
