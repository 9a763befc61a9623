/** `npm run manual [-- --out folder]`: takes every picture of the manual anew, of a real system of its own; with `--only` those of one chapter. */
import { join } from 'node:path'
import { openCamera, type Camera } from './manual/camera.ts'
import { picturesOfContent } from './manual/content-pictures.ts'
import { picturesOfEmptySystem, picturesOfFirstStart } from './manual/entrance-pictures.ts'
import { picturesOfPlanning } from './manual/planning-pictures.ts'
import { picturesOfReports } from './manual/report-pictures.ts'
import { picturesOfSigns } from './manual/sign-pictures.ts'
import { picturesOfSystem } from './manual/system-pictures.ts'
import { picturesOfTakeovers } from './manual/takeover-pictures.ts'
import { startTrialSystem } from './manual/trial-system.ts'
import { BadOption, readOptions } from './options.ts'
import { runCommand } from './run-command.ts'

const folder = join(import.meta.dirname, '..', 'content', 'manual')
const chapters = { content: picturesOfContent, planning: picturesOfPlanning, takeovers: picturesOfTakeovers, signs: picturesOfSigns, reports: picturesOfReports, system: picturesOfSystem }
const explain = `npm run manual takes, after --: --out folder, --only ${Object.keys(chapters).join(' | ')}`

await runCommand(async () => {
  const { values } = readOptions(process.argv.slice(2), { options: { out: { type: 'string', default: folder }, only: { type: 'string' } }, explain })
  if (values.only !== undefined && !(values.only in chapters)) throw new BadOption(explain)
  let camera: Camera | undefined
  const say = (line: string): void => console.log(`manual: ${line}`)
  say('a system with a month of plays behind it is made, which takes some minutes')
  const system = await startTrialSystem(
    async (first) => {
      camera = await openCamera(first.url, values.out, first.clock)
      await picturesOfFirstStart(camera, first)
    },
    async (people, url) => {
      if (camera !== undefined) await picturesOfEmptySystem(camera, people, url)
    }
  )
  try {
    if (camera === undefined) throw new Error('Expected a camera since the first day')
    say('the signs are back, their month is counted')
    for (const [name, take] of Object.entries(chapters)) {
      if ((values.only ?? name) !== name) continue
      await take({ system, camera })
      say(name)
    }
    const sizes = [...camera.taken()]
    for (const [name, bytes] of sizes) console.log(`${name.padEnd(22)} ${(bytes / 1000).toFixed(1)} kB`)
    console.log(`${sizes.length} pictures, ${(sizes.reduce((sum, [, bytes]) => sum + bytes, 0) / 1000).toFixed(0)} kB in all, in ${values.out}`)
  } finally {
    await camera?.close()
    await system.stop()
  }
})
