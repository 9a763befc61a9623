import './no-eval.ts'
import '@fontsource/sarabun/thai-400.css'
import '@fontsource/sarabun/thai-500.css'
import '@fontsource/sarabun/thai-600.css'
import '@fontsource/sarabun/latin-400.css'
import '@fontsource/sarabun/latin-500.css'
import '@fontsource/sarabun/latin-600.css'
import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './console.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { setNonce } from 'get-nonce'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { createRouter } from './router.tsx'
import { theme } from './theme.ts'
import { createQueryClient } from './wire/query-client.ts'
import { LanguageProvider } from './words/language.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('Expected an element with the id root')

const styleNonce = document.querySelector('meta[name=style-nonce]')?.getAttribute('content') ?? ''
// Of the dialogs, which hold the page behind them still.
setNonce(styleNonce)

const router = createRouter()
const client = createQueryClient()
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={() => styleNonce}>
        <QueryClientProvider client={client}>
          <Notifications position="bottom-right" autoClose={6000} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>
  </StrictMode>
)
