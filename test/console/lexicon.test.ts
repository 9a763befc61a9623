import { describe, expect, test } from 'vitest'
import { gladnessOf } from '../../server/console/state/gladness.ts'
import { addWord, changedWords, changesTo, noChanges, removeWord, tidyWord } from '../../server/console/state/lexicon-changes.ts'
import { api } from '../../server/protocol/api.ts'
import { publish } from '../support/on-air.ts'
import { expectNoSidewaysScroll, openConsole } from './open-console.ts'

describe('changes to the words kept whole', () => {
  const words = ['บ้านสวน', 'ป่าไม้']

  test('lie on top of whatever the newest words are', () => {
    const changes = removeWord(addWord(noChanges, 'สายด่วน'), 'ป่าไม้')
    expect(changedWords(words, changes)).toEqual(['บ้านสวน', 'สายด่วน'])
    expect(changedWords([...words, 'ของคนอื่น'], changes)).toEqual(['บ้านสวน', 'ของคนอื่น', 'สายด่วน'])
  })

  test('that somebody else has made already are none any more', () => {
    const changes = removeWord(addWord(noChanges, 'สายด่วน'), 'ป่าไม้')
    expect(changesTo(['บ้านสวน', 'สายด่วน'], changes)).toEqual(noChanges)
  })

  test('take each other back', () => {
    expect(removeWord(addWord(noChanges, 'สายด่วน'), 'สายด่วน')).toEqual(noChanges)
    expect(addWord(removeWord(noChanges, 'ป่าไม้'), 'ป่าไม้')).toEqual(noChanges)
  })

  test('a typed word has one spelling and single spaces', () => {
    expect(tidyWord('  Google   Play ')).toBe('Google Play')
  })
})

test('a line ends gladly at a phrase’s end, less so between words, and last in what is read together', () => {
  expect([0, 1, 3.5, 6, 14].map(gladnessOf)).toEqual(['glad', 'glad', 'may', 'last', 'last'])
})

test('a word that is added keeps its letters on one line at once, and is saved on top of what somebody else saved meanwhile', async () => {
  const { page, url, administrator, faults } = await openConsole({ width: 390, height: 844 })
  await page.goto(`${url}/lexicon`)
  await page.getByRole('textbox', { name: 'ลองพาดหัว' }).fill('พบกันที่ลานหินกว้างวันนี้')
  const pieces = page.locator('.break-piece')
  await pieces.filter({ hasText: /^กว้าง$/ }).waitFor()
  await page.getByRole('textbox', { name: 'เพิ่มคำ' }).fill('ลานหินกว้าง')
  await page.keyboard.press('Enter')
  await pieces.filter({ hasText: /ลานหินกว้าง/ }).waitFor()
  await expectNoSidewaysScroll(page)

  await administrator.call(api.changeLexicon, { body: { version: 0, words: ['บ้านสวนริมคลอง'] } })
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await page.getByText('มีผู้อื่นแก้ไขคลังคำแล้ว').waitFor()
  await page.getByText('บ้านสวนริมคลอง', { exact: true }).waitFor()
  expect((await administrator.call(api.lexicon)).words).toEqual(['บ้านสวนริมคลอง'])
  await page.getByRole('button', { name: 'บันทึก', exact: true }).click()
  await page.getByText('บันทึกคลังคำแล้ว').waitFor()
  expect((await administrator.call(api.lexicon)).words).toEqual(['บ้านสวนริมคลอง', 'ลานหินกว้าง'])
  expect(faults.filter((fault) => !fault.includes('409'))).toEqual([])
})

test('pictures that are drawn anew for changed words are told of on every page until all are ready', async () => {
  const { page, url, administrator } = await openConsole()
  const slides = (await administrator.call(api.slideRoll)).slice(0, 8).map(({ id }) => id)
  for (const id of slides) await administrator.call(api.approveSlide, { params: { id, revision: 1 } })
  await administrator.call(api.createPlaylist, {
    body: { name: 'ทั้งหมด', enabled: true, entries: slides.map((slide) => ({ slide, dwellMs: 3000, share: 1 })), target: [{ kind: 'nation' }] }
  })
  await publish(administrator)
  await page.goto(`${url}/people`)
  await page.getByText('ข้อมูลสด').waitFor()
  await administrator.call(api.changeLexicon, { body: { version: 0, words: ['ลานหินกว้าง'] } })
  const banner = page.getByRole('status').getByText('กำลังจัดภาพบนป้ายใหม่ตามคลังคำ')
  await banner.waitFor()
  await banner.waitFor({ state: 'detached' })
})
