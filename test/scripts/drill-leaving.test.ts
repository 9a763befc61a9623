import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLeaving } from '../../scripts/drill/leaving.ts'

test('what was begun is undone in reverse, once, and what cannot be undone does not keep the rest', async () => {
  const undone: string[] = []
  const leaving = createLeaving()
  leaving.add(() => undone.push('first'))
  leaving.add(() => {
    throw new Error('gone already')
  })
  const forget = leaving.add(() => undone.push('forgotten'))
  leaving.add(async () => {
    await Promise.resolve()
    undone.push('last')
  })
  forget()
  await leaving.leave()
  await leaving.leave()
  expect(undone).toEqual(['last', 'first'])
  await leaving.leaveForGood()
  leaving.add(() => undone.push('begun too late'))
  expect(undone).toEqual(['last', 'first', 'begun too late'])
})

test.each(['SIGINT', 'SIGTERM'] as const)('a command that is told %s undoes what it began before it ends', async (signal) => {
  const module = join(import.meta.dirname, '..', '..', 'scripts', 'drill', 'leaving.ts')
  const script = `
    const { createLeaving, leaveOnSignals } = await import(${JSON.stringify(module)})
    const leaving = createLeaving()
    leaving.add(() => new Promise((done) => setTimeout(() => { console.log('undone'); done() }, 50)))
    leaveOnSignals(leaving, () => console.log('stopped'))
    setInterval(() => undefined, 1000)
    console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString()
    if (said === 'ready\n') child.kill(signal)
  })
  const [code] = (await once(child, 'close')) as [number]
  expect(said).toBe('ready\nstopped\nundone\n')
  expect(code).toBe(signal === 'SIGINT' ? 130 : 143)
})
