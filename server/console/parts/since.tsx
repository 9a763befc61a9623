import { useNow } from '../clock.ts'
import { agoWords, timeWords } from '../words/format.ts'
import { useLanguage } from '../words/language.tsx'

/** How long ago, with the exact moment on hover. */
export function Since({ at }: { at: number }) {
  const { language } = useLanguage()
  const nowMs = useNow(30_000)
  return (
    <time dateTime={new Date(at).toISOString()} title={timeWords(at, language)}>
      {agoWords(at, nowMs, language)}
    </time>
  )
}
