import { Affix, Box, Button, Group, Paper, Text } from '@mantine/core'
import { slidesApi, type SlideLine } from '../../../protocol/api/slides-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { eachInTurn } from '../../state/each-in-turn.ts'
import { slideDeeds } from '../../state/slide-deeds.ts'
import { call, sentenceOf } from '../../wire/call.ts'
import { usePermission, useSession } from '../../wire/queries.ts'
import { useSlideRoll } from '../../wire/slide-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { showToast } from '../../parts/toasts.ts'

/** What can be done with all selected slides at once; those that cannot be are told, not hidden. */
export function SelectionBar({ selected, onClear }: { selected: ReadonlySet<string>; onClear: () => void }) {
  const { t, language } = useLanguage()
  const mayWrite = usePermission('write-slides')
  const mayApprove = usePermission('approve-slides')
  const me = useSession().data?.person?.id ?? ''
  // As they stand now, on whichever page of the gallery.
  const roll = useSlideRoll()
  const { submittable, approvable, own } = slideDeeds(roll.data?.filter(({ id }) => selected.has(id)) ?? [], me)
  const run = useDeed({
    does: (deed: { route: typeof slidesApi.submitSlide | typeof slidesApi.approveSlide; slides: SlideLine[] }) =>
      eachInTurn(deed.slides, ({ id, number }) => call(deed.route, { params: { id, revision: number } })),
    renews: ['slides', 'issues'],
    says: ({ done, refused }) => {
      const [first] = refused
      if (first)
        showToast({
          color: 'red',
          message: t('slides.failedMany', { n: refused.length, why: sentenceOf(first.error, language) })
        })
      return t('slides.doneMany', { n: done.length })
    }
  })
  return (
    <>
      <Box h={{ base: 150, sm: 90 }} aria-hidden />
      <Affix position={{ bottom: 12, left: 12, right: 12 }}>
        <Paper withBorder shadow="md" p="sm" maw={860} mx="auto" role="region" aria-label={t('slides.selected', { n: selected.size })}>
          {roll.data === undefined && <Refusal error={roll.error} retry={() => void roll.refetch()} />}
          <Group gap="sm">
            <Text fw={600}>{t('slides.selected', { n: selected.size })}</Text>
            {mayWrite && submittable.length > 0 && (
              <Button variant="default" loading={run.isPending} onClick={() => run.mutate({ route: slidesApi.submitSlide, slides: submittable })}>
                {t('slides.submitMany', { n: submittable.length })}
              </Button>
            )}
            {mayApprove && (
              <Button disabled={approvable.length === 0} loading={run.isPending} onClick={() => run.mutate({ route: slidesApi.approveSlide, slides: approvable })}>
                {t('slides.approveMany', { n: approvable.length })}
              </Button>
            )}
            <Button variant="subtle" onClick={onClear}>
              {t('slides.clear')}
            </Button>
          </Group>
          {mayApprove && own.length > 0 && (
            <Text size="sm" c="dimmed" mt={4}>
              {t('slides.ownSkipped', { n: own.length })}
            </Text>
          )}
        </Paper>
      </Affix>
    </>
  )
}
