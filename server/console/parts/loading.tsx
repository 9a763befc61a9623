import { useEffect, useState } from 'react'
import { Center, Loader, Text, VisuallyHidden } from '@mantine/core'
import { useLanguage } from '../words/language.tsx'

/** A wait that needs a word, ms. */
const slowMs = 6000

export function Loading() {
  const { t } = useLanguage()
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), slowMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Center py="xl" role="status" style={{ flexDirection: 'column' }}>
      <Loader />
      {isSlow ? <Text mt="sm">{t('state.slow')}</Text> : <VisuallyHidden>{t('state.loading')}</VisuallyHidden>}
    </Center>
  )
}
