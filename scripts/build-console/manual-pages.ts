/** Lays the manual beside the console: /manual in Thai, /manual/en in English. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { Plugin } from 'vite'
import { manualPage, type ManualWords, type Picture } from './manual-page.ts'
import { picturesOf } from './manual-pictures.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const papers = join(root, 'content', 'manual')
const fonts = join(dirname(createRequire(import.meta.url).resolve('@fontsource/sarabun/package.json')), 'files')

const pages: { paper: string; file: string; words: ManualWords }[] = [
  {
    paper: 'manual.md',
    file: 'manual.html',
    words: { language: 'th', contents: 'สารบัญ', skip: 'ข้ามไปยังเนื้อหา', back: 'กลับเข้าระบบ', other: { language: 'en', name: 'English', address: '/manual/en' } }
  },
  {
    paper: 'english.md',
    file: 'manual-en.html',
    words: { language: 'en', contents: 'Contents', skip: 'Skip to the content', back: 'Back to the system', other: { language: 'th', name: 'ไทย', address: '/manual' } }
  }
]

export const manualPages: Plugin = {
  name: 'manual-pages',
  async generateBundle() {
    /** Its address carries what it holds, so that browsers keep it. */
    const lay = (name: string, source: string | Uint8Array): string => `/${this.getFileName(this.emitFile({ type: 'asset', name, source }))}`
    const pictures = new Map<string, Picture>()
    let style = await readFile(join(papers, 'manual.css'), 'utf8')
    for (const [mark] of style.matchAll(/sarabun-[\w-]+\.woff2/g)) style = style.replace(mark, lay(mark, await readFile(join(fonts, mark))))
    const files = {
      style: lay('manual.css', style),
      icon: lay('mark.svg', await readFile(join(root, 'server', 'console', 'mark.svg'))),
      picture: (name: string) => pictures.get(name)
    }
    for (const { paper, file, words } of pages) {
      const markdown = await readFile(join(papers, paper), 'utf8')
      for (const name of picturesOf(markdown)) {
        // Pictures are taken of what is built: a new one is named before it is there.
        if (!existsSync(join(papers, name))) continue
        const bytes = await readFile(join(papers, name))
        const { width, height } = await sharp(bytes).metadata()
        pictures.set(name, { address: lay(name, bytes), width, height })
      }
      this.emitFile({ type: 'asset', fileName: file, source: manualPage(markdown, words, files) })
    }
  }
}
