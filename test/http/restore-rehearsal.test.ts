import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { api } from '../../server/protocol/api.ts'
import { openDatabase } from '../../server/storage/database.ts'
import { createCaller, type Caller } from '../support/caller.ts'
import { fakeShop, reportOf, smsLink, startKrabi } from '../support/krabi.ts'
import { recount } from '../storage/recount.ts'
import { startSystem } from '../support/system.ts'
import { tempFolder } from '../support/temp-folder.ts'

const scripts = join(import.meta.dirname, '..', '..', 'scripts')

/** As `npm run NAME -- ARGUMENTS`, after its installing half. */
async function command(name: 'backup' | 'restore', words: readonly string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(scripts, `${name}.ts`), ...words], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => {
    if (child.exitCode === null) child.kill('SIGKILL')
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

const signedIn = async (url: string, username: string): Promise<Caller> => {
  const caller = createCaller(url)
  await caller.call(api.signIn, { body: { username, password: 'a long enough password' } })
  return caller
}
const mediaIn = async (folder: string): Promise<string[]> =>
  (await readdir(join(folder, 'media'), { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name)).sort()
const everything = async (caller: Caller) => ({
  slides: await Promise.all((await caller.call(api.slideRoll)).map(({ id }) => caller.call(api.slide, { params: { id } }))),
  playlists: await caller.call(api.playlists),
  issues: await caller.call(api.issues),
  // Who is signed in where is not what a backup is for.
  people: (await caller.call(api.people)).map((line) => ({ ...line, sessions: 0, lastUsedAt: null })),
  signs: (await caller.call(api.signs)).map(({ sign, paired }) => ({ sign, paired })),
  report: await reportOf(caller)
})
/** Completed plays in a data folder nobody uses, the same by the evidence and by the counts. */
async function playsIn(folder: string): Promise<number> {
  const database = openDatabase(join(folder, 'paituean.db'))
  const { evidence, projection } = await recount(database)
  database.close()
  expect(evidence).toEqual(projection)
  return [...projection.values()].reduce((sum, plays) => sum + plays, 0)
}

test('a backup taken while plays come in, restored elsewhere, starts a server with the same slides, people, signs and counts', { timeout: 180_000 }, async () => {
  const { clock, system, administrator, sign } = await startKrabi()
  const outer = await tempFolder()
  const environment = { DATA_DIR: system.folder, BACKUP_DIR: join(outer, 'backups'), BACKUP_DIR_2: join(outer, 'second') }
  const picture = await sharp({ create: { width: 64, height: 32, channels: 3, background: '#0040c0' } }).png().toBuffer()
  expect(await administrator.upload(api.upload, picture, 'ภาพ.png')).toMatchObject({ status: 200 })
  const key = await administrator.call(api.makeApiKey, { body: { name: 'ระบบกลาง', permissions: ['see'], province: null, days: 30 } })
  await sign.play('2026-11-15T10:00', { [fakeShop]: 3, [smsLink]: 2 })

  let minute = 0
  const running = { backup: true }
  const backedUp = command('backup', [], environment).finally(() => (running.backup = false))
  while (running.backup && minute < 55) await sign.play(`2026-11-15T11:${String((minute += 1)).padStart(2, '0')}`, { [fakeShop]: 1 })
  const first = await backedUp
  expect(first).toMatchObject({ code: 0, said: expect.stringContaining('each read again and as it was written') as string })
  expect(minute).toBeGreaterThan(0)

  // At rest now: the next one is all there is.
  expect((await command('backup', [], environment)).code).toBe(0)
  const [older = ''] = (await readdir(environment.BACKUP_DIR)).filter((name) => name.endsWith('Z')).sort()
  const all = await everything(administrator)

  const refused = await command('restore', ['--from', environment.BACKUP_DIR, '--to', system.folder])
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining(`process ${String(process.pid)} uses it`) as string })

  const [during, after] = [join(outer, 'during'), join(outer, 'after')]
  expect((await command('restore', ['--from', join(environment.BACKUP_DIR, older), '--to', during])).code).toBe(0)
  // The folder of all means the newest; the second place serves as well as the first.
  expect(await command('restore', ['--from', environment.BACKUP_DIR_2], { DATA_DIR: after })).toMatchObject({ code: 0, said: expect.stringMatching(/after: everything as it was .*\nNobody is signed in there \(3 sessions were ended\)/) as string })

  const restored = await startSystem({ folder: after, clock })
  expect(restored.firstLink).toBeUndefined()
  const caller = await signedIn(restored.url, 'first')
  expect(await everything(caller)).toEqual(all)
  expect(await mediaIn(after)).toEqual(await mediaIn(system.folder))
  // A session may have ended since for a reason; a key is taken back by hand.
  const session = await fetch(`${restored.url}/api/session`, { headers: { cookie: administrator.cookie() } })
  expect(await session.json()).toMatchObject({ person: null })
  const asked = await fetch(`${restored.url}/api/signs`, { headers: { authorization: `Bearer ${key.secret}` } })
  expect(asked.status).toBe(200)

  const midway = await startSystem({ folder: during, clock })
  expect({ ...(await everything(await signedIn(midway.url, 'first'))), report: null }).toEqual({ ...all, report: null })
  await Promise.all([restored.stop(), midway.stop()])
  expect(await playsIn(after)).toBe(5 + minute)
  expect(await playsIn(during)).toBeGreaterThanOrEqual(5)
  expect(await playsIn(during)).toBeLessThanOrEqual(5 + minute)
  expect((await stat(join(after, 'secret'))).mode & 0o077).toBe(0)
})

test('the commands say in a sentence what they were not given', async () => {
  const folder = await tempFolder()
  expect(await command('backup', [], { DATA_DIR: folder, BACKUP_DIR: '' })).toMatchObject({ code: 1, said: expect.stringMatching(/^Expected a folder for backups: set BACKUP_DIR/) as string })
  expect(await command('backup', ['--to', join(folder, 'backups')], { DATA_DIR: folder })).toMatchObject({ code: 1, said: expect.stringMatching(/^Expected a database in /) as string })
  expect(await command('restore', [])).toMatchObject({ code: 1, said: expect.stringMatching(/^Expected --from\.\nnpm run restore takes/) as string })
  expect(await command('restore', ['--from', folder, '--to', join(folder, 'new')])).toMatchObject({ code: 1, said: expect.stringMatching(/^Expected a backup in .*, but it has no manifest\.json/) as string })
})
