import { useState } from 'react'
import { Stack, Text, Textarea, Title } from '@mantine/core'
import { wordsApi } from '../../../protocol/api/words-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useNewest } from '../../preview/use-newest.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { BreakLine } from './break-line.tsx'
import { BreakMark } from './break-mark.tsx'

interface Wish {
  text: string
  words: string[]
}
const ask = (body: Wish, signal: AbortSignal) => call(wordsApi.breaks, { body, signal })
const sample = 'ศูนย์ต่อต้านข่าวปลอมเตือนประชาชน อย่ากดลิงก์จากข้อความแปลกปลอม โทร 1441'

/** A headline to try the words on: where its lines may end, as the signs' own line breaking says. */
export function BreakTrial({ words }: { words: string[] }) {
  const { t } = useLanguage()
  const [text, setText] = useState(sample)
  const { done, error, retry } = useNewest(ask, text.trim() === '' ? null : { text, words })
  return (
    <Stack gap="sm">
      <Textarea
        label={t('lexicon.try')}
        description={t('lexicon.tryHelp')}
        autosize
        minRows={2}
        maxLength={400}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Title order={2} size="h5" lh={1.6}>
        {t('lexicon.breaks')}
      </Title>
      <Refusal error={error} retry={retry} />
      <div role="status" aria-label={t('lexicon.breaks')}>
        {done && text.trim() !== '' && done.answer.paragraphs.map((pieces, index) => <BreakLine key={index} pieces={pieces} />)}
      </div>
      {(['glad', 'may', 'last'] as const).map((gladness) => (
        <Text key={gladness} size="sm" c="dimmed">
          <BreakMark gladness={gladness} /> {t(`lexicon.${gladness}`)}
        </Text>
      ))}
    </Stack>
  )
}
