/** What the console's build does to single modules, so that a page loads no more than it shows. */
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { dictionary, sideOf } from '../server/console/words/dictionary.ts'
import { languages, type Language } from '../server/console/words/languages.ts'
import { closureOf, wordsUsed } from './used-words.ts'

const root = fileURLToPath(new URL('../server/console/', import.meta.url))
const keys = Object.keys(dictionary)
const spoken = /[\\/]words[\\/]spoken-(th|en)\.ts$/
const page = /[\\/]console[\\/]pages[\\/][\w-]+[\\/][\w-]+-page\.tsx$/
const lesson = '\0words:'

const isApart = (file: string): boolean => page.test(file) || file.startsWith(join(root, 'words'))
const saidBy = (file: string): Set<string> => wordsUsed(keys, closureOf(file, isApart).values())
const sayOnly = (language: Language, said: ReadonlySet<string>): string =>
  `export default ${JSON.stringify(Object.fromEntries(Object.entries(sideOf(language)).filter(([key]) => said.has(key))))}`

/** Both languages are written side by side, all words in one dictionary; a page loads its own of one language, and the house's. */
export function ownWords(): Plugin {
  const house = saidBy(join(root, 'main.tsx'))
  return {
    name: 'own-words',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('words:') ? `\0${id}` : null),
    load(id) {
      const language = spoken.exec(id)?.[1]
      if (language === 'th' || language === 'en') return sayOnly(language, house)
      if (!id.startsWith(lesson)) return null
      const [chosen, file = ''] = id.slice(lesson.length).split('|')
      const said = saidBy(join(root, file))
      return sayOnly(chosen === 'en' ? 'en' : 'th', new Set([...said].filter((key) => !house.has(key))))
    },
    transform(code, id) {
      if (id.startsWith(lesson) || !page.test(id)) return null
      const place = relative(root, id).replaceAll('\\', '/')
      const sides = languages.map((language) => `${language}: () => import('words:${language}|${place}')`).join(', ')
      return `import { learn } from '../../words/load-words.ts'\n${code}\nawait learn({ ${sides} })\n`
    }
  }
}

/** A component of the library brings its own styles, so that they are loaded where it is. */
export const ownStyles: Plugin = {
  name: 'own-styles',
  enforce: 'pre',
  transform(code, id) {
    const [, library, component] = /^(.*@mantine[\\/]core[\\/])esm[\\/]components[\\/](?:\w+[\\/])*(\w+)\.mjs$/.exec(id) ?? []
    if (library === undefined || component === undefined || !existsSync(`${library}styles/${component}.css`)) return null
    return `import '@mantine/core/styles/${component}.css'\n${code}`
  }
}
