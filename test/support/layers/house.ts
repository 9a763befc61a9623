/** Who may import whom: the table of the house. `test/layers.test.ts` holds the code to it. */

export interface Room {
  name: string
  /** The files it holds, by their path from the root. */
  holds: RegExp
  /** Rooms, or single files, it may import beside itself. */
  imports: readonly (string | RegExp)[]
  /** Packages it may import; a name with `/` at its end stands for a scope. */
  packages: readonly string[] | 'any'
  /** Node's own modules it may import. */
  builtins: readonly string[] | 'any'
}

const failure = /^server\/domain\/failure\.ts$/
const ports = /^server\/control\/ports\//

export const house: readonly Room[] = [
  { name: 'domain', holds: /^server\/domain\//, imports: [], packages: ['zod'], builtins: [] },
  { name: 'protocol', holds: /^server\/protocol\//, imports: ['domain'], packages: ['zod'], builtins: [] },
  { name: 'control', holds: /^server\/control\//, imports: ['domain'], packages: [], builtins: ['node:crypto'] },
  {
    name: 'storage',
    holds: /^server\/storage\//,
    imports: ['domain', ports],
    packages: ['better-sqlite3', 'kysely', 'lowdb', 'better-auth', '@zxcvbn-ts/', 'zod'],
    builtins: 'any'
  },
  {
    name: 'rendering',
    holds: /^server\/rendering\//,
    imports: ['domain', ports],
    packages: ['sharp', 'harfbuzzjs', 'qrcode-generator', 'mediabunny', '@fontsource/', '@expo-google-fonts/', 'zod'],
    builtins: 'any'
  },
  {
    name: 'documents',
    holds: /^server\/documents\//,
    imports: ['domain', ports],
    packages: ['docx', '@myriaddreamin/typst-ts-node-compiler', 'write-excel-file', '@expo-google-fonts/', 'zod'],
    builtins: 'any'
  },
  { name: 'directory', holds: /^server\/directory\//, imports: ['domain', ports], packages: ['openid-client'], builtins: 'any' },
  { name: 'notices', holds: /^server\/notices\//, imports: ['domain', ports], packages: ['nodemailer', 'zod'], builtins: 'any' },
  {
    name: 'realtime',
    holds: /^server\/realtime\//,
    imports: ['protocol', 'control', failure],
    packages: ['socket.io', 'zod'],
    builtins: 'any'
  },
  {
    name: 'http',
    holds: /^server\/http\//,
    imports: ['protocol', 'control', failure],
    packages: ['express', 'express-rate-limit', 'helmet', 'compression', 'multer', 'prom-client', 'zod'],
    builtins: 'any'
  },
  { name: 'timing', holds: /^server\/timing\//, imports: ['control'], packages: ['node-cron'], builtins: 'any' },
  {
    name: 'console',
    holds: /^server\/console\//,
    imports: ['protocol', 'domain'],
    packages: [
      'react',
      'react-dom',
      'react-router',
      '@mantine/',
      '@tanstack/',
      'dayjs',
      '@dnd-kit/',
      '@tabler/icons-react',
      '@fontsource/',
      'get-nonce',
      'socket.io-client',
      'qrcode-generator',
      'zod'
    ],
    builtins: []
  },
  { name: 'player', holds: /^player\//, imports: ['protocol', 'domain'], packages: ['socket.io-client', 'idb', 'zod'], builtins: [] },
  { name: 'config', holds: /^server\/config\.ts$/, imports: ['log', /^server\/domain\/access\.ts$/], packages: ['zod'], builtins: 'any' },
  { name: 'log', holds: /^server\/log\.ts$/, imports: [], packages: ['pino'], builtins: 'any' },
  {
    name: 'app',
    holds: /^server\/app\.ts$/,
    imports: ['config', 'log', 'control', 'http', 'realtime', 'timing'],
    packages: [],
    builtins: ['node:http']
  },
  {
    name: 'main',
    holds: /^server\/[a-z-]+\.ts$/,
    imports: [/^server\/(?!console\/)/],
    packages: ['zod'],
    builtins: 'any'
  },
  { name: 'scripts', holds: /^scripts\//, imports: [/^server\//, /^player\//], packages: 'any', builtins: 'any' }
]

/** Files that may name `process.env`. */
export const environmentReaders = /^(server\/(config|main)\.ts|scripts\/|test\/)/
/** Files that may ask what time it is. */
export const clockReaders = /^(server\/timing\/clock\.ts|server\/console\/clock\.ts|player\/clock\.ts|scripts\/|test\/)/
