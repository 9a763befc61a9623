/** What every store does, whatever it is built on. */
import { describe, expect, test } from 'vitest'
import type { Pairing, SignState } from '../../server/control/ports/signs.ts'
import type { Sign } from '../../server/domain/sign.ts'
import { dayMs } from '../../server/domain/time.ts'
import type { Stores } from '../../server/control/ports/stores.ts'
import { issue } from './ledger-samples.ts'

const sign = (id: string): Sign => ({ id, name: 'ป้ายหน้าศาลากลาง', place: 'ถนนราชดำเนิน', province: 'TH-80', canvas: { x: 0, y: 0, width: 192, height: 96, pitchMm: 10 }, viewingDistanceM: 40, facesTraffic: false, tags: ['ทางหลวง'], hours: [], brightness: [], fadeMs: 0, diskBudgetBytes: 5e8 })
const hash = (letter: string) => letter.repeat(64)

export function describeStores(name: string, open: () => Promise<Stores>): void {
  describe(name, () => {
    test('a sign is kept whole and replaced by its id', async () => {
      const { signs } = await open()
      await signs.save(sign('b'))
      await signs.save(sign('a'))
      await signs.save({ ...sign('b'), name: 'ป้ายใหม่' })
      expect(await signs.all()).toEqual([sign('a'), { ...sign('b'), name: 'ป้ายใหม่' }])
      expect(await signs.find('a')).toEqual(sign('a'))
      expect(await signs.find('c')).toBeUndefined()
    })

    test('a sign has one token: a new one voids the old, revoking leaves none', async () => {
      const { tokens } = await open()
      await tokens.grant('a', hash('1'), false)
      await tokens.grant('a', hash('2'), true)
      expect(await tokens.holder(hash('1'))).toBeUndefined()
      expect(await tokens.holder(hash('2'))).toEqual({ sign: 'a' })
      expect(await tokens.all()).toEqual([{ sign: 'a', simulated: true }])
      await tokens.revoke('a')
      expect(await tokens.holder(hash('2'))).toBeUndefined()
    })

    test('a pairing is found by code and by secret, and a code belongs to one sign', async () => {
      const { pairings } = await open()
      const pairing: Pairing = { code: 'ABCD2345', secretHash: hash('1'), expiresAt: 5, sign: null, simulated: false }
      await pairings.save(pairing)
      await pairings.save({ ...pairing, sign: 'a' })
      expect(await pairings.byCode('ABCD2345')).toEqual({ ...pairing, sign: 'a' })
      await expect(pairings.save({ ...pairing, secretHash: hash('2') })).rejects.toMatchObject({ code: 'in-use' })
      expect(await pairings.bySecret(hash('2'))).toBeUndefined()
      await pairings.remove(hash('1'))
      expect(await pairings.bySecret(hash('1'))).toBeUndefined()
    })

    test('what a sign should show and shows is kept, also when there is nothing yet', async () => {
      const { signStates } = await open()
      const empty: SignState = { sign: 'a', wanted: null, held: null, shown: null, fault: null, lastSeenAt: null, player: null }
      const full: SignState = {
        sign: 'a',
        wanted: { version: hash('1'), issue: 3 },
        held: { version: hash('2'), issue: 2 },
        shown: { version: hash('2'), issue: 2, at: 1_763_000_000_000 },
        fault: { version: hash('1'), fault: 'checksum', detail: '', at: 1_763_000_000_001 },
        lastSeenAt: 1_763_000_000_002,
        player: '0.1.0'
      }
      await signStates.save(empty)
      expect(await signStates.find('a')).toEqual(empty)
      await signStates.save(full)
      expect(await signStates.all()).toEqual([full])
    })

    test('issues come newest first, and a number is taken once', async () => {
      const { issues } = await open()
      expect(await issues.latest()).toBeUndefined()
      const [first, second] = [issue(1, { 'rain@1': 'ฝน' }), issue(2, { 'rain@1': 'ฝน', 'rain@2': 'ฝนหนัก' })]
      await issues.append(first)
      await issues.append(second)
      await expect(issues.append(issue(2, { 'storm@1': 'พายุ' }))).rejects.toMatchObject({ code: 'stale' })
      expect(await issues.all()).toEqual([second, first])
      expect(await issues.latest()).toEqual(second)
    })

    test('a manifest is kept under its version, saved again it stays the same', async () => {
      const { manifests } = await open()
      const manifest = {
        version: hash('a'), issue: 1, sign: { id: 'a', name: 'ป้าย', province: 'TH-80' }, frame: { x: 0, y: 0, width: 192, height: 96 },
        slides: [], assets: [{ sha256: hash('c'), bytes: 10, mime: 'image/png' as const, width: 192, height: 96 }], loops: [{ id: 'base', slots: [{ slide: 'rain@1', dwellMs: 8000 }] }], segments: [], fallback: 'base'
      }
      await manifests.save(manifest)
      await manifests.save(manifest)
      expect(await manifests.find(hash('a'))).toEqual(manifest)
      expect(await manifests.find(hash('b'))).toBeUndefined()
      expect([await manifests.sends(hash('c')), await manifests.sends(hash('d'))]).toEqual([true, false])
    })

    test('a rendering is kept with its findings, and forgotten only when nobody asks for it', async () => {
      const { renderings } = await open()
      const rendered = { sha256: hash('a'), bytes: 10, mime: 'image/png' as const, width: 192, height: 96, legible: false, findings: [{ level: 'illegible' as const, th: 'เล็กไป', en: 'too small' }], hasQr: true }
      await renderings.save('rain@1 192x96', rendered, 0)
      expect(await renderings.find('rain@1 192x96', 0)).toEqual(rendered)
      expect(await renderings.find('rain@2 192x96', 0)).toBeUndefined()

      await renderings.save('the same picture', rendered, 0)
      await renderings.find('rain@1 192x96', 2 * dayMs)
      expect(await renderings.unused(dayMs)).toEqual([{ key: 'the same picture', sha256: hash('a') }])
      expect(await renderings.forget('rain@1 192x96', dayMs), 'asked for since').toBe(false)
      expect(await renderings.forget('the same picture', dayMs), 'another key has its file').toBe(false)
      expect(await renderings.find('the same picture', dayMs)).toBeUndefined()
      expect(await renderings.forget('rain@1 192x96', 3 * dayMs)).toBe(true)
      expect(await renderings.unused(9 * dayMs)).toEqual([])
    })

    test('an invitation is spent by exactly one of those who try at once', async () => {
      const { invitations } = await open()
      const invitation = { tokenHash: hash('1'), roles: ['author' as const, 'publisher' as const], province: null, person: null, directory: null, expiresAt: 9 }
      await invitations.save(invitation)
      expect(await invitations.find(hash('1'))).toEqual(invitation)
      const spent = await Promise.all(Array.from({ length: 5 }, () => invitations.spend(hash('1'))))
      expect(spent.filter(Boolean)).toHaveLength(1)
      expect(await invitations.find(hash('1'))).toBeUndefined()
      expect(await invitations.spend(hash('2'))).toBe(false)
    })
  })
}
