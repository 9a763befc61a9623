import { Button, ColorSwatch, Group, Skeleton, Text } from '@mantine/core'
import { Link } from 'react-router'
import type { Composed } from '../../../domain/slide.ts'
import type { Theme } from '../../../domain/theme.ts'
import { Card } from '../../parts/card.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { SignPicture } from '../../preview/sign-picture.tsx'
import { useSketch } from '../../preview/use-sketch.ts'
import type { View } from '../../preview/view-switch.tsx'
import type { Place } from '../../state/place.ts'
import { useLanguage } from '../../words/language.tsx'

const parts = ['ground', 'headline', 'body', 'plate', 'onPlate', 'accent'] as const
/** Tall marks above and deep ones below, so that both are seen whole. */
const sampleIn = (theme: string): Composed => ({ kind: 'composed', headline: 'อย่าโอน อย่ากดลิงก์', shortHeadline: '', body: 'ตั้งสติ ตรวจสอบก่อนเชื่อ', callToAction: 'ปรึกษา โทร 1441', artworks: [], qr: '', theme })

/** A theme with a warning drawn in it by the signs' own painter, and its colours. */
export function ThemeCard({ theme, place, view }: { theme: Theme; place: Place; view: View }) {
  const { t, language } = useLanguage()
  const name = language === 'th' ? theme.nameTh : theme.nameEn
  const content = sampleIn(theme.id)
  const { done, error, retry } = useSketch(content, place)
  return (
    <Card
      title={name}
      aside={
        <Button component={Link} to={`/slides/new/text?theme=${theme.id}`} size="compact-md" variant="default" aria-label={t('themes.useNamed', { name })}>
          {t('themes.use')}
        </Button>
      }
    >
      <Refusal error={error} retry={retry} />
      {done === null ? (
        error === null && <Skeleton h={200} radius={0} animate={false} />
      ) : (
        <SignPicture picture={done.answer} place={done.wish} alt={t('themes.sample', { name, text: content.headline })} view={view} />
      )}
      <Group gap="xs" mt="sm">
        {parts.map((part) => (
          <Group key={part} gap={6} wrap="nowrap">
            <ColorSwatch color={theme[part]} size={18} aria-hidden />
            <Text size="sm">
              {t(`themes.${part}`)} <span className="dim">{theme[part]}</span>
            </Text>
          </Group>
        ))}
      </Group>
    </Card>
  )
}
