/** Writes what the console's pages hold of others, and under which licences, beside them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Marked } from 'marked'
import type { Plugin } from 'vite'
import { z } from 'zod'
import type { ConsoleLicences, Material } from '../../server/protocol/shipped-licences.ts'
import { shippedPackages } from '../papers/shipped-packages.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const Own = z.object({ version: z.string(), license: z.string() })
const Cell = z.object({ text: z.string() }).transform(({ text }) => text.replaceAll('`', ''))
const Table = z.object({ rows: z.array(z.array(Cell)) })
const Row = z.tuple([z.string(), z.string(), z.string()])

/** The table of content/LICENCES.md. */
export function materialsOf(markdown: string): Material[] {
  const table = new Marked().lexer(markdown).find((token) => token.type === 'table')
  return Table.parse(table).rows.map((cells) => {
    const [what, licence, whose] = Row.parse(cells)
    return { what, licence, whose }
  })
}

export const licenceList: Plugin = {
  name: 'licence-list',
  async generateBundle() {
    const { version, license } = Own.parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
    const list: z.infer<typeof ConsoleLicences> = {
      version,
      own: { licence: license, text: await readFile(join(root, 'LICENSE'), 'utf8') },
      packages: shippedPackages(this.getModuleIds()),
      materials: materialsOf(await readFile(join(root, 'content', 'LICENCES.md'), 'utf8'))
    }
    this.emitFile({ type: 'asset', fileName: 'licences.json', source: JSON.stringify(list) })
  }
}
