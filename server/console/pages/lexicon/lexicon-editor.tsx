import { useState } from 'react'
import { Alert, Button, Grid, Group, Paper, Stack, Text } from '@mantine/core'
import { z } from 'zod'
import type { LexiconView } from '../../../protocol/views.ts'
import { wordsApi } from '../../../protocol/api/words-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { DraftNotice } from '../../parts/draft-notice.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useDraft, useDraftKeeping } from '../../parts/use-draft.ts'
import { addWord, changedWords, changesTo, noChanges, removeWord, type LexiconChanges } from '../../state/lexicon-changes.ts'
import { call } from '../../wire/call.ts'
import { Refused } from '../../wire/refused.ts'
import { useLanguage } from '../../words/language.tsx'
import { AddWord } from './add-word.tsx'
import { BreakTrial } from './break-trial.tsx'
import { WordShelf } from './word-shelf.tsx'

const words = z.array(z.string())
const Left = z.object({ added: words, removed: words })

/** The words kept whole: what one changes is tried at once and saved together, on top of what others saved meanwhile. */
export function LexiconEditor({ lexicon }: { lexicon: LexiconView }) {
  const { t } = useLanguage()
  const draft = useDraft('lexicon', (kept) => Left.safeParse(kept).data)
  const [wished, setWished] = useState<LexiconChanges>(draft.found?.value ?? noChanges)
  const changes = changesTo(lexicon.words, wished)
  const words = changedWords(lexicon.words, changes)
  const dirty = changes.added.length + changes.removed.length > 0
  useDraftKeeping(draft, dirty ? changes : undefined)
  const save = useDeed({
    does: () => call(wordsApi.changeLexicon, { body: { version: lexicon.version, words } }),
    renews: ['lexicon'],
    says: () => t('lexicon.saved'),
    onDone: () => setWished(noChanges)
  })
  const stale = save.error instanceof Refused && save.error.code === 'stale'
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 6 }} order={{ base: 1, md: 2 }}>
        <Paper withBorder p="md" className="stays">
          <BreakTrial words={words} />
        </Paper>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 6 }} order={{ base: 2, md: 1 }}>
        <Stack>
          {dirty && <DraftNotice draft={draft} onDiscard={() => setWished(noChanges)} />}
          <AddWord known={[...words, ...lexicon.shipped]} onAdd={(word) => setWished(addWord(changes, word))} />
          {stale ? (
            <Alert color="orange" title={t('lexicon.stale')} role="alert">
              {t('lexicon.staleWhy')}
            </Alert>
          ) : (
            <Refusal error={save.error} />
          )}
          {dirty && (
            <Group gap="sm" role="status">
              <Text>{t('lexicon.unsaved', { added: changes.added.length, removed: changes.removed.length })}</Text>
              <Button loading={save.isPending} onClick={() => save.mutate(undefined)}>
                {t('do.save')}
              </Button>
              <Button variant="default" disabled={save.isPending} onClick={() => setWished(noChanges)}>
                {t('lexicon.undo')}
              </Button>
            </Group>
          )}
          <WordShelf
            lexicon={lexicon}
            changes={changes}
            onRemove={(word) => setWished(removeWord(changes, word))}
            onKeep={(word) => setWished(addWord(changes, word))}
          />
        </Stack>
      </Grid.Col>
    </Grid>
  )
}
