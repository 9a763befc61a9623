import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Manifest } from '../../server/domain/manifest.ts'
import { SettingsPlan } from '../../server/domain/settings.ts'
import { api } from '../../server/protocol/api.ts'
import { openHookReceiver } from '../support/hook-receiver.ts'
import { krabi } from '../support/krabi.ts'
import { createMovableClock } from '../support/movable-clock.ts'
import { pair, publishPack } from '../support/on-air.ts'
import { bringIn, signInAgain } from '../support/people.ts'
import { openPostOffice, wordsOf } from '../support/post-office.ts'
import { startSystem } from '../support/system.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { enter, hello } from '../support/wire-client.ts'

const events = ['sign.dark', 'sign.lit', 'clock.wrong', 'clock.right', 'disk.low', 'disk.enough', 'backup.failed', 'backup.made']
const watcher = 'watch@example.go.th'
const status = { slide: null, offsetMs: 0, clockErrorMs: 1, unsentRecords: 0, heapBytes: null, usedBytes: null, errors: 0 }

test('a dark sign, a wrong clock of a sign and of the server, a low disk and a failed backup are told once by letter and once by webhook, and so is their end; a sign that flaps adds nothing', { timeout: 60_000 }, async () => {
  const clock = createMovableClock('2026-11-20T09:00')
  const [receiver, office] = [await openHookReceiver(), await openPostOffice()]
  const outer = await tempFolder()
  await writeFile(join(outer, 'no-folder'), '')
  const out = { webhooksMayBePrivate: true, mail: { smtpUrl: office.url, from: 'signs@example.go.th' } }
  const before = await startSystem({ clock, config: out })
  const keeper = await publishPack(before)
  await keeper.call(api.addWebhook, { body: { name: 'ระบบกลาง', url: receiver.url, events, enabled: true } })
  const kept = await keeper.call(api.settings)
  await keeper.call(api.changeSettings, { body: { ...SettingsPlan.parse(kept), alertMail: [watcher], edition: kept.edition } })
  const signs = (await keeper.call(api.signs)).map(({ sign }) => sign)
  const signOf = (province: string): string => signs.find((each) => each.province === province)?.id ?? ''
  const [dark, wrong] = [signOf(krabi), signOf('TH-57')]
  const tokens = new Map([[dark, await pair(before.url, keeper, dark)], [wrong, await pair(before.url, keeper, wrong)]])
  await before.stop()

  const { url } = await startSystem({
    folder: before.folder,
    clock,
    // Nothing passes: whatever time the clock is moved to, somebody has set it.
    steady: () => 0,
    config: { ...out, logLevel: 'silent', diskReserve: 2 ** 60, backup: { folder: join(outer, 'no-folder', 'backups'), secondFolder: undefined } }
  })
  const administrator = await signInAgain(url, 'first')
  const versions = new Map<string, string>()
  const come = async (sign: string) => {
    const version = versions.get(sign) ?? null
    const player = await enter(url, hello(tokens.get(sign) ?? '', { journal: { journal: sign.padEnd(16, '0').slice(0, 16).replace(/[^0-9a-z]/g, '0'), epoch: 0, seq: 0 }, holding: version, showing: version }))
    if (version === null) {
      const manifest = Manifest.parse(await player.next('manifest:changed'))
      await player.ask('manifest:shown', { version: manifest.version, at: null })
      versions.set(sign, manifest.version)
    }
    return player
  }
  const leave = async (player: Awaited<ReturnType<typeof come>>, sign: string): Promise<void> => {
    player.socket.disconnect()
    await expect.poll(async () => (await administrator.call(api.signs)).find((each) => each.sign.id === sign)?.onlineSince ?? null).toBeNull()
  }
  /** A request changes nothing on glass, and makes the server look. */
  const look = async (time: string): Promise<void> => {
    clock.moveTo(`2026-11-20T${time}`)
    await administrator.call(api.requestTakeover, {
      body: { reason: 'ซ้อม', drill: true, slides: [{ kind: 'ready', slide: 'fake-shop', dwellMs: 5000 }], target: [{ kind: 'province', province: 'TH-90' }], minutes: 10 }
    })
  }
  const heard = () => receiver.calls.map(({ body }) => JSON.parse(body) as { event: string; data: { sign?: string; offMs?: number; detail?: string } })
  const names = () => heard().map(({ event, data }) => `${event}${data.sign === undefined ? '' : ` ${data.sign}`}`).sort()
  const hears = (expected: string[]) => expect.poll(names, { timeout: 20_000 }).toEqual(expected.toSorted())

  await expect.poll(async () => (await administrator.call(api.troubles)).map(({ kind }) => kind), { timeout: 20_000 }).toContain('backup')
  const first = await come(dark)
  const other = await come(wrong)
  const tells = (offMs: number) => {
    const shown = versions.get(wrong) ?? null
    return other.ask('status:tell', { ...status, holding: shown, showing: shown, wallMs: clock.now() + offMs })
  }
  await tells(600_000)
  await look('09:00')
  await hears(['backup.failed'])
  await leave(first, dark)
  await look('09:03')
  const soon = ['backup.failed', 'clock.wrong', 'disk.low']
  await hears(soon)
  await look('09:11')
  await hears([...soon, `clock.wrong ${wrong}`])
  await look('09:19')
  const all = [...soon, `clock.wrong ${wrong}`, `sign.dark ${dark}`]
  await hears(all)
  for (const [up, down] of [['09:20', '09:22'], ['09:23', '09:25'], ['09:26', '09:30']] as const) {
    const again = await come(dark)
    await look(up)
    await leave(again, dark)
    await look(down)
  }
  await come(dark)
  await tells(0)
  await look('09:31')
  await look('09:32')
  await hears(all)
  await look('09:43')
  await hears([...all, `clock.right ${wrong}`, `sign.lit ${dark}`])
  expect(heard().find(({ event, data }) => event === 'clock.wrong' && data.sign !== undefined)?.data.offMs).toBeGreaterThan(500_000)

  const letters = () => office.letters.map(wordsOf)
  await expect.poll(() => letters().length, { timeout: 20_000 }).toBe(5)
  for (const { to } of office.letters) expect(to).toEqual([watcher])
  const lines = letters().flatMap((text) => text.split(/\r?\n/)).filter((line) => line.startsWith('- '))
  expect(lines).toHaveLength(7)
  for (const words of ['สำรองข้อมูลมีปัญหา', 'เครื่องแม่ข่ายถูกเปลี่ยน', 'พื้นที่จัดเก็บของเครื่องแม่ข่ายใกล้เต็ม', 'นาฬิกาไม่ตรงตั้งแต่ 20 พฤศจิกายน 2569 เวลา 09:00 น.', 'ดับตั้งแต่ 20 พฤศจิกายน 2569 เวลา 09:00 น.', 'นาฬิกาตรงแล้ว', 'กลับมาติดตั้งแต่'])
    expect([words, lines.filter((line) => line.includes(words)).length]).toEqual([words, 1])

  // Whole addresses are for those who keep them, and not for the log that is kept for ever.
  const officer = await bringIn(url, administrator, 'officer', ['province-officer'], krabi)
  expect((await officer.call(api.settings)).alertMail).toEqual([])
  expect((await administrator.call(api.settings)).alertMail).toEqual([watcher])
  expect(JSON.stringify(await administrator.call(api.audit, { query: { kind: 'settings' } }))).not.toContain(watcher)
})
