/** `npm run contact-sheet [-- --out folder]`: every slide of the pack and every theme on every canvas, on one page for people to look at. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Profile } from '../server/domain/canvas.ts'
import { Composed, type Content } from '../server/domain/slide.ts'
import { readThemes } from '../server/rendering/pack.ts'
import { createPainter } from '../server/rendering/painter.ts'
import { contactCanvases, nameOf } from './contact-sheet/contact-canvases.ts'
import { pageOf, type Row, type Sheet } from './contact-sheet/page.ts'
import { sampleArtworks } from './contact-sheet/sample-artworks.ts'
import { readOptions } from './options.ts'
import { runCommand } from './run-command.ts'

const root = join(import.meta.dirname, '..')
const PackSlide = Composed.omit({ kind: true }).extend({ id: z.string() })

await runCommand(async () => {
  const explain = 'npm run contact-sheet takes, after --: --out folder'
  const { values } = readOptions(process.argv.slice(2), { options: { out: { type: 'string', default: join(root, '.build', 'contact-sheet') } }, explain })
  const folder = values.out
  await mkdir(folder, { recursive: true })
  const pack = z.array(PackSlide).parse(JSON.parse(await readFile(join(root, 'content', 'warnings.json'), 'utf8')))
  const { artworks, read } = await sampleArtworks()
  const painter = await createPainter()

  const row = async (name: string, content: Content): Promise<Row> => ({
    name,
    cells: await Promise.all(
      contactCanvases.map(async (profile: Profile) => {
        const { bytes, mime, legible, findings } = await painter.paint(content, profile, read)
        const file = `${name}-${nameOf(profile)}.${mime === 'image/png' ? 'png' : 'jpg'}`
        await writeFile(join(folder, file), bytes)
        return { file, profile, legible, notes: findings.map(({ en }) => en) }
      })
    )
  })
  const sheet = async (title: string, slides: readonly { name: string; content: Content }[]): Promise<Sheet> => {
    const rows: Row[] = []
    for (const { name, content } of slides) rows.push(await row(name, content))
    return { title, rows }
  }
  const composed = pack.map(({ id, ...texts }) => ({ name: id, content: { kind: 'composed', ...texts } as const }))
  const [sample] = composed
  if (sample === undefined) throw new RangeError('content/warnings.json holds no slide')
  const themed = readThemes().map(({ id }) => ({ name: `theme-${id}`, content: { ...sample.content, theme: id } }))
  const qr = 'https://www.thaipoliceonline.go.th'
  const dressed = composed.slice(0, 4).flatMap(({ name, content }) => [
    { name: `${name}-qr`, content: { ...content, qr } },
    { name: `${name}-picture`, content: { ...content, artworks } },
    { name: `${name}-picture-qr`, content: { ...content, artworks, qr } }
  ])
  const pictures = [{ name: 'picture', content: { kind: 'picture', artworks, fit: 'cover', background: '#000000' } as const }]
  const sheets = [
    await sheet('The pack', composed),
    await sheet('Themes', themed),
    await sheet('With pictures and codes', [...dressed, ...pictures])
  ]
  const page = join(folder, 'index.html')
  await writeFile(page, pageOf(sheets))
  for (const [index, profile] of contactCanvases.entries()) {
    const legible = sheets[0]?.rows.filter(({ cells }) => cells[index]?.legible).length ?? 0
    console.log(`${nameOf(profile).padEnd(12)} ${legible} of ${composed.length} slides of the pack are legible`)
  }
  console.log(page)
})
