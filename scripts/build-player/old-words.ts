/** Says new things in old words (ES2015), file by file, leaning on helpers without the cases that the page's code does not have. */
import { transformWithOxc, type Plugin } from 'vite'

const helpers: Readonly<Record<string, string>> = {
  objectSpread2: 'export default Object.assign',
  defineProperty: 'export default (object, key, value) => Object.assign(object, { [key]: value })',
  asyncToGenerator: `export default (made) => function () {
    const work = made.apply(this, arguments)
    return new Promise((resolve, reject) => {
      const step = (way, given) => {
        try {
          const { value, done } = work[way](given)
          done ? resolve(value) : Promise.resolve(value).then((next) => step('next', next), (fault) => step('throw', fault))
        } catch (fault) {
          reject(fault)
        }
      }
      step('next')
    })
  }`
}
const helperName = /@oxc-project\+runtime.*\/(\w+)\.js$/

export const oldWords: Plugin = {
  name: 'old-words',
  enforce: 'post',
  async transform(code, id) {
    if (!/\.[jt]s$/.test(id)) return undefined
    const helper = helperName.exec(id)?.[1]
    if (helper !== undefined && !(helper in helpers)) throw new Error(`The page's code leans on the compiler's ${helper}: say it in other words, or give it here`)
    const { code: old } = await transformWithOxc(helper === undefined ? code : (helpers[helper] ?? code), 'file.js', { target: 'es2015', assumptions: { noDocumentAll: true, pureGetters: true } })
    return { code: old, map: null }
  }
}
