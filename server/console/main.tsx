import './no-eval.ts'
import '@fontsource/sarabun/thai-400.css'
import '@fontsource/sarabun/thai-600.css'
import '@fontsource/sarabun/latin-400.css'
import '@fontsource/sarabun/latin-600.css'
import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/ScrollArea.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Group.css'
import '@mantine/core/styles/Text.css'
import '@mantine/core/styles/Stack.css'
import './console.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { setNonce } from 'get-nonce'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { BrowserRouter } from 'react-router'
import { ToastBox } from './parts/toast-box.tsx'
import { Pages } from './pages.tsx'
import { theme } from './theme.ts'
import { watchAttendance } from './wire/attendance.ts'
import { createQueryClient } from './wire/query-client.ts'
import { LanguageProvider, rememberedLanguage } from './words/language.tsx'
import { loadWords } from './words/load-words.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('Expected an element with the id root')

const styleNonce = document.querySelector('meta[name=style-nonce]')?.getAttribute('content') ?? ''
// Of the dialogs, which hold the page behind them still.
setNonce(styleNonce)

watchAttendance()
const client = createQueryClient()
const language = rememberedLanguage()
const words = await loadWords(language)
createRoot(root).render(
  <StrictMode>
    <LanguageProvider first={{ language, words }}>
      <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={() => styleNonce}>
        <QueryClientProvider client={client}>
          <ToastBox />
          <BrowserRouter>
            <Pages />
          </BrowserRouter>
        </QueryClientProvider>
      </MantineProvider>
    </LanguageProvider>
  </StrictMode>
)
