import { fileURLToPath } from 'node:url'
import { defineConfig } from 'eslint/config'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { restrictedSyntax } from './old-browser-apis.js'

const root = fileURLToPath(new URL('../', import.meta.url))

export default defineConfig(
  { ignores: ['.build/**', '.data*/**', 'node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Marked by the library so that it stands out; used for a directory on this very machine only.
      '@typescript-eslint/no-deprecated': ['error', { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-unnecessary-type-arguments': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // `erasableSyntaxOnly` allows no enum.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Parts are closures; none has a `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: ['error', 'always'],
      'no-eval': 'error'
    }
  },
  { files: ['server/console/**/*.ts', 'server/console/**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  // What runs on a sign, and what of the server's it brings along.
  {
    files: ['player/**/*.ts', 'server/protocol/player-events.ts', 'server/domain/{level,scene,time}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax] }
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-unsafe-type-assertion': 'off' }
  }
)
