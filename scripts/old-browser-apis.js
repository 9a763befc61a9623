/**
 * What boxes in the field do not have, for eslint: the build lowers syntax, not what is called. Name, first Chromium with it, what to do instead.
 * Chromium 64 is supported; `finally` is of 63, and older boxes are served as far as it costs nothing.
 */
const calls = [
  ['at', 92, 'xs[xs.length - 1]'],
  ['replaceAll', 85, 'replace with a /g pattern'],
  ['matchAll', 73, 'exec in a loop'],
  ['flat', 69, 'concat'],
  ['flatMap', 69, 'map and concat'],
  ['trimStart', 66, 'replace'],
  ['trimEnd', 66, 'replace'],
  ['fromEntries', 73, 'a loop'],
  ['hasOwn', 93, 'hasOwnProperty.call'],
  ['allSettled', 76, 'catch in each'],
  ['any', 85, 'race'],
  ['withResolvers', 119, 'new Promise'],
  ['findLast', 97, 'a loop'],
  ['findLastIndex', 97, 'a loop'],
  ['toSorted', 110, 'slice().sort'],
  ['toReversed', 110, 'slice().reverse'],
  ['toSpliced', 110, 'slice().splice'],
  ['groupBy', 117, 'a loop'],
  ['replaceChildren', 86, 'textContent and append'],
  ['toggleAttribute', 69, 'setAttribute or removeAttribute'],
  ['randomUUID', 92, 'randomName'],
  ['bytes', 132, 'arrayBuffer'],
  ['finally', 63, 'try and finally in an async function'],
  ['checkVisibility', 105, 'a rule of our own']
]
const names = [
  ['structuredClone', 98, 'a copy by hand'],
  ['AbortController', 66, 'a flag'],
  ['AbortSignal', 66, 'a flag'],
  ['globalThis', 71, 'window'],
  ['queueMicrotask', 71, 'Promise.resolve().then'],
  ['BigInt', 67, 'numbers'],
  ['WeakRef', 84, 'a plain reference'],
  ['FinalizationRegistry', 84, 'an end that is told'],
  ['OffscreenCanvas', 69, 'a canvas'],
  ['CompressionStream', 80, 'plain bytes']
]

const told = ([name, since, instead]) => `${name} came with Chromium ${since}; signs may run an older one. Instead: ${instead}.`

/** For `no-restricted-syntax`. */
export const restrictedSyntax = [
  ...calls.map((entry) => ({ selector: `CallExpression[callee.property.name='${entry[0]}']`, message: told(entry) })),
  ...names.map((entry) => ({ selector: `Identifier[name='${entry[0]}']`, message: told(entry) }))
]
