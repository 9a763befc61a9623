/** Says new things in old words (ES2015), file by file, leaning on helpers without the cases that the page's code does not have. */
import { parseSync, transformWithOxc, type Plugin } from 'vite'

/** Runs a generator as an async function runs. */
const runner = '\0run-async'
const runnerCode = `export const runAsync = (made) => new Promise((resolve, reject) => {
  const work = made()
  const step = (way, given) => {
    try {
      const { value, done } = work[way](given)
      done ? resolve(value) : Promise.resolve(value).then((next) => step('next', next), (fault) => step('throw', fault))
    } catch (fault) {
      reject(fault)
    }
  }
  step('next')
})`
const helpers: Readonly<Record<string, string>> = {
  objectSpread2: 'export default Object.assign',
  defineProperty: 'export default (object, key, value) => Object.assign(object, { [key]: value })'
}
const helperName = /@oxc-project\+runtime.*\/(\w+)\.js$/

/** What `??` becomes: shorter where nothing is like null but null and undefined. */
const nullish = / !== null && ([\w$]+) !== void 0 \? \1 :/g

interface Node {
  type: string
  start: number
  end: number
  async?: boolean
  expression?: boolean
  body?: Node
  argument?: Node
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value
const childrenOf = (node: Node): Node[] => Object.values(node).flatMap((value: unknown): unknown[] => (Array.isArray(value) ? value : [value])).filter(isNode)

/**
 * `async (a) => b` becomes `(a) => runAsync(function* () { return b })`, and `await` becomes `yield`: shorter than what a compiler makes, which has
 * to keep `this` and `arguments`. A file that uses these in an async function is refused.
 */
export function withoutAsync(code: string, file: string): string {
  const edits: { at: number; remove: number; insert: string }[] = []
  const visit = (node: Node, inAsync: boolean): void => {
    if (inAsync && (node.type === 'ThisExpression' || node.type === 'ForOfStatement' && code.startsWith('for await', node.start))) throw new Error(`${file}: expected neither this nor for await in an async function`)
    if (node.type === 'AwaitExpression' && node.argument) {
      edits.push({ at: node.start, remove: 'await'.length, insert: '(yield' }, { at: node.end, remove: 0, insert: ')' })
    }
    const isFunction = /^(ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/.test(node.type)
    if (isFunction && node.async && node.body) {
      const word = code.lastIndexOf('async', node.type === 'FunctionExpression' && !code.startsWith('async', node.start) ? node.start : node.start + 'async'.length)
      edits.push({ at: word, remove: 'async'.length, insert: '' })
      const { start, end, type } = node.body
      const isBlock = type === 'BlockStatement'
      edits.push({ at: start, remove: 0, insert: isBlock ? '{ return runAsync(function* () ' : 'runAsync(function* () { return (' })
      edits.push({ at: end, remove: 0, insert: isBlock ? ') }' : ') })' })
    }
    const within = isFunction ? node.async === true || (node.type === 'ArrowFunctionExpression' && inAsync) : inAsync
    for (const child of childrenOf(node)) visit(child, within)
  }
  for (const statement of parseSync('file.js', code).program.body) if (isNode(statement)) visit(statement, false)
  if (edits.length === 0) return code
  let made = ''
  let from = 0
  // What begins inside another at one place comes after it; what ends there before it.
  for (const { at, remove, insert } of edits.map((edit, i) => ({ ...edit, i })).sort((a, b) => a.at - b.at || (a.insert.startsWith(')') ? b.i - a.i : a.i - b.i))) {
    made += code.slice(from, at) + insert
    from = Math.max(from, at + remove)
  }
  return `import { runAsync } from '${runner}'\n${made}${code.slice(from)}`
}

export const oldWords: Plugin = {
  name: 'old-words',
  enforce: 'post',
  resolveId: (id) => (id === runner ? runner : undefined),
  load: (id) => (id === runner ? runnerCode : undefined),
  async transform(code, id) {
    if (!/\.[jt]s$/.test(id) && id !== runner) return undefined
    const helper = helperName.exec(id)?.[1]
    if (helper !== undefined && !(helper in helpers)) throw new Error(`The page's code leans on the compiler's ${helper}: say it in other words, or give it here`)
    const said = helper === undefined ? code : (helpers[helper] ?? code)
    const { code: old } = await transformWithOxc(/\basync\b/.test(said) ? withoutAsync(said, id) : said, 'file.js', {
      target: 'es2015',
      assumptions: { noDocumentAll: true, pureGetters: true }
    })
    return { code: old.replace(nullish, ' != null ? $1 :'), map: null }
  }
}
