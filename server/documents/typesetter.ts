/**
 * Sets the templates beside it with Typst, from data alone: no string of a document ever becomes a program. Typst takes the fonts given
 * here, its own, and those FONTCONFIG_FILE names, which is why it runs where that names none: in the printing process.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { withThaiTextLayer } from './thai-text-layer.ts'

export type Template = 'report' | 'executive' | 'coordinator'
export interface Typesetter {
  pdf(template: Template, data: object): Uint8Array
}

const faces = ['400Regular/Sarabun_400Regular.ttf', '700Bold/Sarabun_700Bold.ttf']
const workspace = fileURLToPath(new URL('./templates', import.meta.url))

/** As an input of the templates: seconds in UTC. */
export function typstDate(ms: number): Record<string, number> {
  const at = new Date(ms)
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds()
  }
}

export function createTypesetter(): Typesetter {
  const require = createRequire(import.meta.url)
  const fontBlobs = faces.map((face) => readFileSync(require.resolve(`@expo-google-fonts/sarabun/${face}`)))
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] })
  return {
    pdf(template, data) {
      const compiled = compiler.compile({ mainFilePath: `${workspace}/${template}.typ`, inputs: { data: JSON.stringify(data) } })
      if (compiled.result === null) throw new Error(`${template}.typ: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
      const pdf = exportOf(compiler, compiled.result)
      compiler.evictCache(0)
      return withThaiTextLayer(pdf)
    }
  }
}

/** PDF/A-2a, for archives; it forbids letters that no font has, such as emoji: a paper with one is printed all the same, with a box for it. */
function exportOf(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  try {
    return compiler.pdf(document, { pdfStandard: 'a-2a' })
  } catch {
    return compiler.pdf(document)
  }
}
