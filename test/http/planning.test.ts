import { expect, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { becomeAdministrator, bringIn } from '../support/people.ts'
import { publish, publishPack } from '../support/on-air.ts'
import { startSystem } from '../support/system.ts'

const plan = (slides: string[], part: object = {}) => ({
  name: 'ทดสอบ',
  enabled: true,
  entries: slides.map((slide) => ({ slide, dwellMs: 8000, share: 1 })),
  target: [{ kind: 'nation' }],
  ...part
})

test('of two people who change one playlist the second is told, and nothing is overwritten', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const made = await administrator.call(api.createPlaylist, { body: plan(['qr']) })
  const params = { id: made.id }
  const body = { ...plan(['qr', 'child'], { name: 'แรก' }), edition: made.edition }
  expect((await administrator.call(api.changePlaylist, { params, body })).edition).toBe(2)
  expect(await administrator.try(api.changePlaylist, { params, body: { ...body, name: 'สอง' } })).toMatchObject({ status: 409, body: { code: 'stale' } })
  expect((await administrator.call(api.playlists))[0]?.name).toBe('แรก')
  await administrator.call(api.removePlaylist, { params })
  expect(await administrator.call(api.playlists)).toEqual([])
})

test('a playlist takes only slides that are there, dwell of 3–60 s and shares of 1–10', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  expect(await administrator.try(api.createPlaylist, { body: plan(['nothing-such']) })).toMatchObject({ status: 404 })
  for (const entry of [{ dwellMs: 2999 }, { dwellMs: 60_001 }, { share: 0 }, { share: 11 }])
    expect(
      await administrator.try(api.createPlaylist, { body: plan([], { entries: [{ slide: 'qr', dwellMs: 8000, share: 1, ...entry }] }) })
    ).toMatchObject({ status: 400, body: { code: 'bad-input' } })
})

test('what is not approved is not published, and the check says which slide it is', async () => {
  const system = await startSystem()
  const administrator = await becomeAdministrator(system)
  const seen = async () => {
    const { basis, fingerprint } = await administrator.call(api.checkIssue)
    return { basis, fingerprint, note: '' }
  }
  expect(await administrator.try(api.publish, { body: await seen() })).toMatchObject({ status: 409, body: { code: 'cannot-publish' } })
  await administrator.call(api.createPlaylist, { body: plan(['qr']) })
  const { problems } = await administrator.call(api.checkIssue)
  expect(problems).toContainEqual(expect.objectContaining({ blocking: true, slide: 'qr' }))
  expect(await administrator.try(api.publish, { body: await seen() })).toMatchObject({ status: 409 })
  expect(await administrator.call(api.issues)).toEqual([])
})

test('issues are numbered from 1; a target reaches its signs only', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr'])
  const signs = await administrator.call(api.signs)
  const southern = (await administrator.call(api.provinces)).filter(({ region }) => region === 'south').map(({ code }) => code)
  const [playlist] = await administrator.call(api.playlists)
  await administrator.call(api.changePlaylist, {
    params: { id: playlist?.id },
    body: { ...plan(['qr'], { target: [{ kind: 'region', region: 'south' }, { kind: 'sign', sign: signs[0]?.sign.id }] }), edition: 1 }
  })
  const { issue, problems } = await publish(administrator, 'ภาคใต้')
  expect(issue).toMatchObject({ number: 2, note: 'ภาคใต้', slides: 1 })
  const idle = problems.find(({ kind }) => kind === 'nothing-to-show')?.signs
  const reached = signs.filter(({ sign }) => southern.includes(sign.province) || sign.id === signs[0]?.sign.id)
  expect(idle).toHaveLength(76 - reached.length)
})

test('a sign given another canvas gets orders for it at once', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr'])
  const view = (await administrator.call(api.signs))[0]
  if (view === undefined) throw new Error('no sign')
  const { id, ...plan } = view.sign
  await administrator.call(api.changeSign, { params: { id }, body: { ...plan, canvas: { ...plan.canvas, width: 333, height: 111 } } })
  const after = (await administrator.call(api.signs)).find(({ sign }) => sign.id === id)
  expect(after?.wanted?.version).not.toBe(view.wanted?.version)
})

test('running it again keeps everything', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr'])
  const before = await administrator.call(api.signs)
  await system.stop()
  const again = await startSystem({ folder: system.folder, port: Number(new URL(system.url).port) })
  expect(again.firstLink).toBeUndefined()
  expect(await administrator.call(api.signs)).toEqual(before)
  expect((await administrator.call(api.issues)).map(({ number }) => number)).toEqual([1])
})

test('a second server on one data folder is refused in words', async () => {
  const system = await startSystem()
  await expect(startSystem({ folder: system.folder })).rejects.toThrow(/another|in use|already/i)
})

test('the check names the signs a slide cannot be read on and says how many characters to remove, and warns of codes that drivers would have to scan', async () => {
  const system = await startSystem()
  const administrator = await publishPack(system, ['qr'])
  const approver = await bringIn(system.url, administrator, 'approver', ['approver'])
  const content = {
    kind: 'composed', theme: 'alert', shortHeadline: '', body: '', callToAction: 'โทร 1441', qr: 'https://www.thaipoliceonline.go.th',
    headline: 'มิจฉาชีพแอบอ้างเป็นเจ้าหน้าที่ธนาคารหลอกให้ติดตั้งแอปดูดเงินระวังอย่าหลงเชื่อเด็ดขาด'
  }
  const { id } = await administrator.call(api.writeSlide, { body: { title: 'ยาวมาก', content } })
  await administrator.call(api.submitSlide, { params: { id, revision: 1 } })
  await approver.call(api.approveSlide, { params: { id, revision: 1 } })
  const signs = (await administrator.call(api.signs)).map(({ sign }) => sign)
  const large = signs.find(({ canvas }) => canvas.width === 1920)
  if (large === undefined) throw new RangeError('no large sign')
  const { id: sign, ...body } = large
  await administrator.call(api.changeSign, { params: { id: sign }, body: { ...body, facesTraffic: true } })
  await administrator.call(api.createPlaylist, { body: plan([id]) })

  const { problems } = await administrator.call(api.checkIssue)
  const small = signs.filter(({ canvas }) => canvas.width === 96)
  const illegible = problems.find(({ slide, signs: on }) => slide === id && on?.includes(small[0]?.id ?? ''))
  expect(illegible?.th).toContain(small[0]?.name)
  expect(illegible?.th).toMatch(/ตัดพาดหัวออกอย่างน้อย \d+ ตัวอักษร/)
  expect(illegible?.blocking).toBe(false)
  const scanned = problems.filter(({ en }) => en.includes('drivers cannot scan'))
  expect(scanned.map(({ slide, signs: on }) => ({ slide, on }))).toEqual([{ slide: id, on: [sign] }])

  const at = { params: { id, revision: 1 }, query: { width: 640, height: 320, pitchMm: 6, viewingDistanceM: 33 } }
  const warned = async (facesTraffic: boolean) =>
    (await administrator.call(api.previewSlide, { ...at, query: { ...at.query, facesTraffic } })).lints.some(({ en }) => en.includes('faces traffic'))
  expect([await warned(false), await warned(true)]).toEqual([false, true])
})
