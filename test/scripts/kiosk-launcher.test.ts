import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startKiosk } from '../support/kiosk-launcher.ts'

const seconds = { KIOSK_LIMIT: 5, KIOSK_FIRST_LIMIT: 20, KIOSK_SOUND: 60 }
const beating = 'setInterval(beat, 500)'
const timeout = 60_000

test('a page that hangs is killed when it has been silent for the limit, and started again with the reason', { timeout }, async () => {
  const kiosk = await startKiosk(`${beating}; if (/why=start/.test(hash)) setTimeout(function () { for (;;); }, 1700)`, seconds)
  const first = await kiosk.visit()
  expect(Object.fromEntries(first)).toMatchObject({ key: 'k'.repeat(43), name: 'ป', why: 'start', failures: '0' })
  const group = await kiosk.browser()
  const line = await kiosk.line(`browser ${group}: hang`)
  const silence = Number(/(\d+) s after its last heartbeat/.exec(line)?.[1])
  expect(silence).toBeGreaterThanOrEqual(seconds.KIOSK_LIMIT)
  expect(silence).toBeLessThanOrEqual(seconds.KIOSK_LIMIT + 6)
  const second = await kiosk.visit()
  expect(Object.fromEntries(second)).toMatchObject({ why: 'hang', failures: '1' })
  expect(await kiosk.processes(group, '')).toEqual([])
})

test('a renderer that dies is a silence too: the sad picture stays no longer than the limit', { timeout }, async () => {
  const kiosk = await startKiosk(beating, seconds)
  const group = await kiosk.browser()
  await kiosk.line(`browser ${group}: first heartbeat`)
  const renderers = await kiosk.processes(group, '--type=renderer')
  expect(renderers.length).toBeGreaterThan(0)
  for (const pid of renderers) process.kill(pid, 'SIGKILL')
  await kiosk.line(`browser ${group}: hang`)
  expect((await kiosk.visit()).get('why')).toBe('start')
  expect((await kiosk.visit()).get('why')).toBe('hang')
})

test('a browser that keeps ending is given the version before, then last week’s profile, then an empty one; what failed is kept', { timeout }, async () => {
  const kiosk = await startKiosk(beating, { ...seconds, KIOSK_SOUND: 2 })
  await mkdir(join(kiosk.state, 'backup'))
  await writeFile(join(kiosk.state, 'backup', 'of-last-week'), '')
  const killNext = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time++) process.kill(await kiosk.browser(), 'SIGKILL')
  }
  const visitOf = async (failures: string): Promise<Record<string, string>> => {
    for (;;) {
      const visit = await kiosk.visit()
      if (visit.get('failures') === failures) return Object.fromEntries(visit)
    }
  }
  await killNext(3)
  expect(await visitOf('3')).toMatchObject({ why: 'exit', slot: 'previous' })
  await killNext(3)
  expect(await visitOf('6')).toMatchObject({ why: 'exit', slot: 'previous', profile: 'backup' })
  expect(existsSync(join(kiosk.state, 'profile', 'of-last-week'))).toBe(true)
  await killNext(3)
  expect(await visitOf('9')).toMatchObject({ why: 'exit', slot: 'previous', profile: 'clean' })
  expect(existsSync(join(kiosk.state, 'profile', 'of-last-week'))).toBe(false)
  expect((await readdir(kiosk.state)).filter((name) => name.startsWith('aside-'))).toHaveLength(2)

  const sound = await kiosk.browser()
  await kiosk.line(`browser ${sound} is sound`)
  process.kill(sound, 'SIGKILL')
  const healed = Object.fromEntries(await kiosk.visit())
  expect(healed).toMatchObject({ why: 'exit', failures: '0' })
  expect(healed).not.toHaveProperty('slot')
  expect(healed).not.toHaveProperty('profile')
})

test('the weekly fresh browser leaves a copy of the profile, taken while no browser writes, and counts as no failure', { timeout }, async () => {
  const kiosk = await startKiosk(`${beating}; localStorage.setItem('kept', 'yes')`, seconds)
  const group = await kiosk.browser()
  await kiosk.line(`browser ${group}: first heartbeat`)
  await writeFile(join(kiosk.run, 'renew'), '')
  await kiosk.line('profile backed up')
  expect((await kiosk.visit()).get('why')).toBe('start')
  expect(Object.fromEntries(await kiosk.visit())).toMatchObject({ why: 'renew', failures: '0' })
  const copied = await readdir(join(kiosk.state, 'backup'))
  expect(copied).toContain('Default')
  expect(existsSync(join(kiosk.run, 'renew'))).toBe(false)
})

test('a launcher that is stopped takes every process of its browser with it', { timeout }, async () => {
  const kiosk = await startKiosk(beating, seconds)
  const group = await kiosk.browser()
  await kiosk.line(`browser ${group}: first heartbeat`)
  expect((await kiosk.processes(group, '')).length).toBeGreaterThan(1)
  await kiosk.stop()
  expect(await kiosk.processes(group, '')).toEqual([])
})
