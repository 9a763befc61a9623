/** First import of the page: our Content-Security-Policy forbids eval, so zod must not probe for it. */
import { z } from 'zod'

z.config({ jitless: true })
