import { Anchor, Button, SimpleGrid, Text } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { Link } from 'react-router'
import { commandsApi } from '../../../protocol/api/commands-api.ts'
import type { SignView } from '../../../protocol/views.ts'
import { Card } from '../../parts/card.tsx'
import { Glass } from '../../parts/glass.tsx'
import { Since } from '../../parts/since.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { useSlidePreview } from '../../parts/use-slide-preview.ts'
import { placeOf } from '../../state/place.ts'
import { slideKeyParts } from '../../state/slide-key.ts'
import { call } from '../../wire/call.ts'
import { useOutlook } from '../../wire/queries.ts'
import { useCommands, useSnapshot } from '../../wire/sign-queries.ts'
import { useLanguage } from '../../words/language.tsx'

/** What the sign says stands on its glass, as drawn here; and its own picture of it. */
export function SeenCard({ view, mayAsk }: { view: SignView; mayAsk: boolean }) {
  const { t } = useLanguage()
  const { sign } = view
  const planned = useOutlook(sign.id, null, view.wanted !== null).data
  const commands = useCommands(sign.id).data ?? []
  const taken = commands.find(({ kind, hasPicture }) => kind === 'snapshot' && hasPicture)
  const asked = commands.find(({ kind, answeredAt }) => kind === 'snapshot' && answeredAt === null)
  const picture = useSnapshot(taken?.id)
  const ask = useDeed({
    does: () => call(commandsApi.giveCommand, { params: { id: sign.id }, body: { kind: 'snapshot' } }),
    renews: ['signs'],
    says: () => t('sign.snapshotAsked'),
    tellsRefusal: true
  })
  const { width, height } = sign.canvas
  return (
    <Card
      title={t('sign.now')}
      aside={
        mayAsk && (
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconCamera size={18} aria-hidden />}
            disabled={!view.paired || asked !== undefined}
            loading={ask.isPending}
            onClick={() => ask.mutate(undefined)}
          >
            {t(asked === undefined ? 'sign.snapshotAsk' : 'sign.snapshotWaits')}
          </Button>
        )
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <div>
          <Text size="sm" fw={600}>
            {t('sign.rendered')}
          </Text>
          {planned !== undefined && planned.slide !== null ? (
            <Rendered sign={view} slide={planned.slide} title={planned.title ?? planned.slide} />
          ) : (
            <Text size="sm" c="dimmed">
              {t(view.dark || planned?.why.kind === 'hours' ? 'outlook.dark' : 'outlook.nothing')}
            </Text>
          )}
          <Anchor component={Link} to={`/outlook?sign=${encodeURIComponent(sign.id)}`} size="sm">
            {t('sign.day')}
          </Anchor>
        </div>
        <div>
          <Text size="sm" fw={600}>
            {t('sign.snapshot')}
          </Text>
          {taken === undefined ? (
            <Text size="sm" c="dimmed">
              {t('sign.noSnapshot')}
            </Text>
          ) : (
            <>
              <Glass image={picture.data?.picture} width={width} height={height} alt={t('sign.snapshotOf', { name: sign.name })} most={420} enlarged />
              <Text size="sm" c="dimmed">
                {t('sign.snapshotTaken')} <Since at={taken.answeredAt ?? taken.at} />
                {taken.detail !== '' && ` · ${taken.detail}`}
              </Text>
            </>
          )}
        </div>
      </SimpleGrid>
    </Card>
  )
}

function Rendered({ sign: { sign }, slide, title }: { sign: SignView; slide: string; title: string }) {
  const { t } = useLanguage()
  const { id, revision } = slideKeyParts(slide)
  const preview = useSlidePreview(id, revision, placeOf(sign))
  const { width, height } = sign.canvas
  return (
    <>
      {preview.isError ? <Text c="dimmed">{t('outlook.noPicture')}</Text> : <Glass image={preview.data?.image} width={width} height={height} alt={title} most={420} enlarged />}
      <Text size="sm">
        <Anchor component={Link} to={`/slides/${id}`} size="sm">
          {title}
        </Anchor>
      </Text>
    </>
  )
}
