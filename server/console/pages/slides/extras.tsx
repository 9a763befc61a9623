import { lazy, Suspense, type ReactNode } from 'react'
import { Button, Fieldset, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPhotoPlus } from '@tabler/icons-react'
import type { useArtworks } from '../../artworks/use-artworks.ts'
import { useLanguage } from '../../words/language.tsx'

const ArtworkDesk = lazy(() => import('../../artworks/artwork-desk.tsx'))

interface Props {
  desk: ReturnType<typeof useArtworks>
  /** The field of the QR code's text. */
  qr: ReactNode
  /** Open from the beginning. */
  begin: boolean
}

/** What a slide of text may carry beside its text; out of the way until it is wanted. */
export function Extras({ desk, qr, begin }: Props) {
  const { t } = useLanguage()
  const [open, { toggle }] = useDisclosure(begin)
  return (
    <>
      <Button variant="default" leftSection={<IconPhotoPlus size={18} aria-hidden />} aria-expanded={open} onClick={toggle} style={{ alignSelf: 'flex-start' }}>
        {t(open ? 'extras.hide' : 'extras.show')}
      </Button>
      {open && (
        <Stack gap="sm">
          <Fieldset legend={t('artworks.optional')} p="sm">
            <Text size="sm" c="dimmed" mb="xs">
              {t('artworks.optionalHelp')}
            </Text>
            <Suspense>
              <ArtworkDesk desk={desk} fit={{ fit: 'cover', background: '#000000' }} />
            </Suspense>
          </Fieldset>
          {qr}
        </Stack>
      )}
    </>
  )
}
