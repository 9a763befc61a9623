/** For the technician at the controller: how things stand, in a corner, for a minute. Loaded when asked for. */
import type { PlayerState } from './observer.ts'

const standsMs = 60_000
const refreshMs = 1000
const short = (version: string | null): string => (version === null ? '–' : version.slice(0, 8))
const seconds = (ms: number | null): string => (ms === null ? '–' : `${(ms / 1000).toFixed(3)} วินาที`)

const comesBack = ({ kind, durable }: PlayerState['carrier']): string => {
  if (kind === 'none') return 'ไม่ได้: ต้องใช้ชุดติดตั้งบนเครื่องนี้ หรือเปิดผ่าน https'
  if (!durable) return kind === 'disk' ? 'ไม่ได้: เปิดที่เก็บข้อมูลของเบราว์เซอร์ไม่ได้' : 'ยังไม่ได้: รอเขียนลงดิสก์ 1 นาที'
  return kind === 'disk' ? 'ได้ จากชุดติดตั้ง' : 'ได้ จากเบราว์เซอร์'
}

const lines = (state: PlayerState): [string, string][] => [
  ['ป้าย', state.sign ?? 'ยังไม่จับคู่'],
  ['เครือข่าย', state.linked ? 'เชื่อมต่อแล้ว' : 'ไม่ได้เชื่อมต่อ'],
  ['ชุดคำสั่ง', `แสดง ${short(state.showing)} · มี ${short(state.holding)}`],
  ['บนจอ', state.slide ?? (state.dark ? 'มืดตามกำหนด' : 'ภาพพัก')],
  ['ความสว่าง', `${state.percent}%`],
  ['ยังไม่ส่ง', `${state.unsentRecords} บันทึก`],
  ['นาฬิกาคลาดไม่เกิน', seconds(state.clockErrorMs)],
  ['ที่เก็บข้อมูล', state.durable ? 'ถาวร' : 'ชั่วคราว: จะหายเมื่อปิดเครื่อง'],
  ['เปิดใหม่เมื่อไม่มีเครือข่าย', comesBack(state.carrier)],
  ['จอ', `${innerWidth}×${innerHeight} @${devicePixelRatio}`],
  ['รุ่น', `${import.meta.env.PLAYER_VERSION} ${state.build}${state.carrier.refused === null ? '' : ` (ใช้รุ่น ${state.carrier.refused} ไม่ได้)`}`],
  ['ผิดพลาด', `${state.errors}${state.lastError === null ? '' : ` · ${state.lastError}`}`]
]

let box: HTMLElement | null = null
let ends = 0

export async function showCorner(): Promise<void> {
  const now = performance.now()
  ends = now + standsMs
  if (box) return
  box = document.body.appendChild(document.createElement('dl'))
  box.id = 'corner'
  const refresh = async (): Promise<void> => {
    if (!box) return
    if (performance.now() > ends) {
      box.remove()
      box = null
      return
    }
    box.textContent = ''
    for (const [name, value] of lines(await parent.paituean.state())) {
      box.appendChild(document.createElement('dt')).textContent = name
      box.appendChild(document.createElement('dd')).textContent = value
    }
    setTimeout(() => void refresh(), refreshMs)
  }
  await refresh()
}
