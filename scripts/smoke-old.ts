/** `npm run smoke:old [-- 64 74]`: the player in the oldest Chromium that is supported, against a real server. Not part of `npm test`: it needs the package registry. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readOptions } from './options.ts'
import { runCommand } from './run-command.ts'
import { smoke } from './smoke-old/smoke.ts'
import { majors, oldChromium } from './smoke-old/old-chromium.ts'

const explain = `npm run smoke:old takes, after --: ${majors.join(', ')}; all of them if none is named`

await runCommand(async () => {
  const { positionals } = readOptions(process.argv.slice(2), { options: {}, explain, words: true })
  for (const major of positionals.length > 0 ? positionals : majors) {
    const program = await oldChromium(major, join(import.meta.dirname, '..', '.data', 'old-chromium'))
    const profile = mkdtempSync(join(tmpdir(), 'paituean-old-'))
    try {
      for await (const line of smoke(program, profile)) console.log(`Chromium ${major}: ${line}`)
    } finally {
      rmSync(profile, { recursive: true, force: true })
    }
  }
  process.exit(0)
})
