import { Anchor, Stack, Text, Title } from '@mantine/core'
import { Link } from 'react-router'
import { Asked } from '../../parts/asked.tsx'
import { Glass } from '../../parts/glass.tsx'
import { useSlidePreview } from '../../parts/use-slide-preview.ts'
import type { SignEntry } from '../../state/sign-entry.ts'
import { slideKeyParts } from '../../state/slide-key.ts'
import { useOutlook } from '../../wire/queries.ts'
import { secondWords, timeWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'
import { WhyList } from './why-list.tsx'

/** The slide a sign shows at a moment (null: now), as it stands on its glass, and why. */
export function SeenThen({ sign, at }: { sign: SignEntry; at: number | null }) {
  const { t, language } = useLanguage()
  return (
    <Asked of={[useOutlook(sign.id, at)]}>
      {(outlook) => (
        <Stack gap="sm">
          <Title order={2} size="h4" lh={1.5}>
            {at === null ? t('outlook.seenNow') : t('outlook.then', { at: timeWords(outlook.at, language) })}
          </Title>
          {outlook.slide === null ? (
            <Dark sign={sign} words={t(outlook.why.kind === 'hours' ? 'outlook.dark' : 'outlook.nothing')} />
          ) : (
            <Picture sign={sign} slide={outlook.slide} title={outlook.title ?? outlook.slide} />
          )}
          {outlook.slide !== null && (
            <div role="status">
              <Anchor component={Link} to={`/slides/${slideKeyParts(outlook.slide).id}`} fw={600} size="lg">
                {outlook.title ?? outlook.slide}
              </Anchor>
              {outlook.from !== null && outlook.until !== null && (
                <Text size="sm" c="dimmed">
                  {t('outlook.stands', { from: secondWords(outlook.from, language), until: secondWords(outlook.until, language) })}
                </Text>
              )}
            </div>
          )}
          <Title order={3} size="h5" lh={1.5}>
            {t('outlook.why')}
          </Title>
          <WhyList why={outlook.why} />
        </Stack>
      )}
    </Asked>
  )
}

function Picture({ sign, slide, title }: { sign: SignEntry; slide: string; title: string }) {
  const { t } = useLanguage()
  const { id, revision } = slideKeyParts(slide)
  const preview = useSlidePreview(id, revision, sign.place)
  const { width, height } = sign.place
  return preview.isError ? <Text c="dimmed">{t('outlook.noPicture')}</Text> : <Glass image={preview.data?.image} width={width} height={height} alt={title} most={520} enlarged />
}

/** Black glass is black here too, with words on it for those who look at the console. */
function Dark({ sign: { place }, words }: { sign: SignEntry; words: string }) {
  return (
    <div className="outlook-dark" style={{ aspectRatio: `${place.width} / ${place.height}` }}>
      {words}
    </div>
  )
}
