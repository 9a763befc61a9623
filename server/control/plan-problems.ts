/** What was found in a plan, in words. */
import type { IssueContent } from '../domain/issue.ts'
import type { PlanFinding } from '../domain/plan-finding.ts'
import type { Sign } from '../domain/sign.ts'
import { inEnglish, inThai } from './named-signs.ts'
import type { Problem } from './problem.ts'
import { momentEn, momentTh, secondsText } from './wording.ts'

type Of<K extends PlanFinding['kind']> = Extract<PlanFinding, { kind: K }>

export function planProblems(findings: readonly PlanFinding[], { playlists, slides }: IssueContent, signs: readonly Sign[]): Problem[] {
  const known = new Map(signs.map((sign) => [sign.id, sign]))
  const on = (ids: readonly string[]): Sign[] => ids.flatMap((id) => known.get(id) ?? [])
  const playlistName = (id: string): string => playlists.find((playlist) => playlist.id === id)?.name ?? id
  const titleOf = (id: string): string => slides.find(({ slide }) => slide === id)?.title ?? id

  const nothingToShow = ({ filled, signs: ids, span }: Of<'nothing-to-show'>): Problem => ({
    kind: 'nothing-to-show',
    blocking: false,
    signs: ids,
    span,
    th: filled
      ? `มี ${ids.length} ป้ายที่บางช่วงเวลาไม่มีรายการกำหนดไว้ เริ่ม ${momentTh(span.from)} ช่วงนั้นจะแสดงสไลด์ของเพลย์ลิสต์ปกติแทน: ${inThai(on(ids))}`
      : `มี ${ids.length} ป้ายที่ไม่มีสไลด์ให้แสดง เริ่ม ${momentTh(span.from)}: ${inThai(on(ids))}`,
    en: filled
      ? `${ids.length} signs have hours for which nothing is planned, from ${momentEn(span.from)}; the base playlists’ slides fill them: ${inEnglish(on(ids))}`
      : `${ids.length} signs would have nothing to show, from ${momentEn(span.from)}: ${inEnglish(on(ids))}`
  })
  const darkAllDay = ({ signs: ids, span }: Of<'dark-all-day'>): Problem => ({
    kind: 'dark-all-day',
    blocking: false,
    signs: ids,
    span,
    th: `มี ${ids.length} ป้ายที่เวลาเปิดป้ายไม่ครอบคลุมทั้งวัน ${momentTh(span.from)}: ${inThai(on(ids))}`,
    en: `${ids.length} signs are not lit at all on the day of ${momentEn(span.from)}: ${inEnglish(on(ids))}`
  })
  const expired = ({ why, playlist, slide, day }: Of<'expired'>): Problem => {
    const th = slide === null ? `เพลย์ลิสต์ “${playlistName(playlist)}”` : `สไลด์ “${titleOf(slide)}” ในเพลย์ลิสต์ “${playlistName(playlist)}”`
    const en = slide === null ? `Playlist “${playlistName(playlist)}”` : `Slide “${titleOf(slide)}” in playlist “${playlistName(playlist)}”`
    const whyTh = { 'over': `พ้นกำหนดแล้วตั้งแต่ ${day ?? ''}`, 'not-yet': `ยังไม่ถึงกำหนด จะเริ่ม ${day ?? ''}`, 'never': 'ไม่มีวันใดที่จะได้แสดง' }[why]
    const whyEn = { 'over': `is over since ${day ?? ''}`, 'not-yet': `does not begin before ${day ?? ''}`, 'never': 'is valid on no day on which it could play' }[why]
    return { kind: 'expired', blocking: false, playlist, ...(slide === null ? {} : { slide }), th: `${th} ${whyTh}`, en: `${en} ${whyEn}` }
  }
  const dwellTooShort = ({ playlist, slide, reader, dwellMs, neededMs, signs: ids }: Of<'dwell-too-short'>): Problem => ({
    kind: 'dwell-too-short',
    blocking: false,
    playlist,
    slide,
    signs: ids,
    th: `สไลด์ “${titleOf(slide)}” แสดง ${secondsText(dwellMs)} วินาที ${reader === 'driver' ? 'ผู้ขับขี่' : 'ผู้เดินผ่าน'}ต้องใช้ประมาณ ${secondsText(neededMs)} วินาทีจึงอ่านจบ (${ids.length} ป้าย)`,
    en: `Slide “${titleOf(slide)}” stands for ${secondsText(dwellMs)} s; ${reader === 'driver' ? 'drivers' : 'passers-by'} need about ${secondsText(neededMs)} s to read it (${ids.length} signs)`
  })
  const overlapping = ({ playlists: [one, other], signs: ids, span }: Of<'overlapping-campaigns'>): Problem => ({
    kind: 'overlapping-campaigns',
    blocking: false,
    playlist: one,
    signs: ids,
    span,
    th: `แคมเปญ “${playlistName(one)}” และ “${playlistName(other)}” ซ้อนกันบน ${ids.length} ป้าย เริ่ม ${momentTh(span.from)} ทั้งสองจะแบ่งเวลากัน`,
    en: `Campaigns “${playlistName(one)}” and “${playlistName(other)}” overlap on ${ids.length} signs from ${momentEn(span.from)}; they share the time`
  })
  const noHotline = ({ signs: ids, span }: Of<'no-hotline'>): Problem => ({
    kind: 'no-hotline',
    blocking: false,
    signs: ids,
    span,
    th: `มี ${ids.length} ป้ายที่ไม่มีสไลด์บอกสายด่วน 1441 ตามกติกา เริ่ม ${momentTh(span.from)}: ${inThai(on(ids))}`,
    en: `${ids.length} signs have no slide that tells the hotline 1441, as the rule asks, from ${momentEn(span.from)}: ${inEnglish(on(ids))}`
  })

  return findings.map((finding): Problem => {
    switch (finding.kind) {
      case 'nothing-to-show':
        return nothingToShow(finding)
      case 'dark-all-day':
        return darkAllDay(finding)
      case 'expired':
        return expired(finding)
      case 'dwell-too-short':
        return dwellTooShort(finding)
      case 'overlapping-campaigns':
        return overlapping(finding)
      case 'no-hotline':
        return noHotline(finding)
    }
  })
}
