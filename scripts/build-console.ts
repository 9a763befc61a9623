/** Builds the web console into static files. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { ownStyles, ownWords } from './console-plugins.ts'

const root = fileURLToPath(new URL('../server/console/', import.meta.url))

/** Schemas in one piece with what forbids them eval, so that it comes before the first schema is made. */
const wireWords = { name: 'wire', test: /[\\/]node_modules[\\/]zod[\\/]|[\\/]console[\\/]no-eval\.ts$/, includeDependenciesRecursively: false }

/** What most pages need comes in one piece: a hundred small files are packed worse, and asked for one by one. */
const mostPages = {
  name: 'shared',
  test: /node_modules|[\\/]server[\\/](?:console|domain|protocol)[\\/](?!pages[\\/].*-page)/,
  minShareCount: 20,
  includeDependenciesRecursively: false
}

/** Everything is served from our own origin under a strict CSP, so nothing is inlined. */
export async function buildConsole(outDir: string): Promise<void> {
  await build({
    root,
    base: '/',
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [ownWords(), ownStyles, react()],
    build: {
      outDir,
      emptyOutDir: true,
      manifest: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 900,
      rolldownOptions: { output: { codeSplitting: { groups: [wireWords, mostPages] } } }
    }
  })
}
