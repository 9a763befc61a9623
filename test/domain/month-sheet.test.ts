import { expect, test } from 'vitest'
import { differences, mergeRows, sheetRows, sumFigures } from '../../server/domain/month-sheet.ts'
import { nothingTyped } from '../../server/domain/typed-figures.ts'

const rowsOf = (part: Partial<Parameters<typeof sheetRows>[0]>) => sheetRows({ counted: [], typed: [], zeros: 'blank', ours: true, ...part })
const typed = (title: string, figures: Partial<typeof nothingTyped>, own = false) => ({ title, own, figures: { ...nothingTyped, ...figures } })

test('rows stand in Thai order, the province’s own after them, numbered through', () => {
  const rows = rowsOf({ counted: [{ title: 'เตือนภัย', count: 2 }, { title: 'ขายของปลอม', count: 1 }], typed: [typed('กิจกรรมอำเภอ', { onGround: 1 }, true)] })
  expect(rows.map(({ number, title }) => [number, title])).toEqual([
    [1, 'ขายของปลอม'],
    [2, 'เตือนภัย'],
    [3, 'กิจกรรมอำเภอ']
  ])
})

test('typed figures stand beside the counted one; a row that was only typed stays', () => {
  const rows = rowsOf({ counted: [{ title: 'ก', count: 7 }], typed: [typed('ก', { online: 4, onAir: 3 }), typed('ข', { community: 2 })] })
  expect(rows.map(({ figures }) => figures)).toEqual([
    { online: 4, onAir: 3, onGround: null, digitalBillboard: 7, community: null, documents: null },
    { online: null, onAir: null, onGround: null, digitalBillboard: null, community: 2, documents: null }
  ])
})

test('a nought is printed only where the ministry wants it, and only in what is the province’s', () => {
  const typedRows = [typed('ก', { online: 0 }), typed('ข', { online: 1 }, true)]
  const billboard = (part: Partial<Parameters<typeof sheetRows>[0]>) => rowsOf({ typed: typedRows, ...part }).map(({ figures }) => [figures.online, figures.digitalBillboard])
  expect(billboard({ zeros: 'blank' })).toEqual([[null, null], [1, null]])
  expect(billboard({ zeros: 'zero' })).toEqual([[0, 0], [1, null]])
  expect(billboard({ zeros: 'zero', ours: false })).toEqual([[0, null], [1, null]])
})

test('an own row that comes to be shown on signs is a row like the others', () => {
  const [row] = rowsOf({ counted: [{ title: 'ก', count: 3 }], typed: [typed('ก', { online: 1 }, true)] })
  expect(row?.figures).toMatchObject({ online: 1, digitalBillboard: 3 })
})

test('sums are blank where nothing was said', () => {
  expect(sumFigures([{ ...nothingTyped, digitalBillboard: 2, online: 1 }, { ...nothingTyped, digitalBillboard: 3 }])).toEqual({ ...nothingTyped, digitalBillboard: 5, online: 1 })
})

test('what came later is the difference by title, also of titles that were not there', () => {
  const rows = rowsOf({ counted: [{ title: 'ก', count: 5 }, { title: 'ข', count: 2 }] })
  expect(differences(rows, [{ title: 'ก', count: 8 }, { title: 'ข', count: 2 }, { title: 'ค', count: 1 }])).toEqual([
    { title: 'ก', difference: 3 },
    { title: 'ค', difference: 1 }
  ])
})

test('rows of one title in many provinces are one message', () => {
  const rows = [...rowsOf({ counted: [{ title: 'ก', count: 5 }] }), ...rowsOf({ counted: [{ title: 'ก', count: 2 }, { title: 'ข', count: 1 }] })]
  expect(mergeRows(rows).map(({ number, title, figures }) => [number, title, figures.digitalBillboard])).toEqual([
    [1, 'ก', 7],
    [2, 'ข', 1]
  ])
})
