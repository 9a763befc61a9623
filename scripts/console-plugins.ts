/** What the console's build does to single modules, so that a page loads no more than it shows. */
import { existsSync } from 'node:fs'
import type { Plugin } from 'vite'
import { sideOf } from '../server/console/words/dictionary.ts'

/** Both languages are written side by side; a page loads one of them. */
export const oneLanguage: Plugin = {
  name: 'one-language',
  load(id) {
    const language = /[\\/]words[\\/]spoken-(th|en)\.ts$/.exec(id)?.[1]
    return language === 'th' || language === 'en' ? `export default ${JSON.stringify(sideOf(language))}` : null
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
