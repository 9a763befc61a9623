import { Button } from '@mantine/core'
import { useLanguage } from '../words/language.tsx'

export function LanguageSwitch({ onDark }: { onDark?: boolean }) {
  const { language, speak, t } = useLanguage()
  const other = language === 'th' ? 'en' : 'th'
  return (
    <Button variant={onDark ? 'white' : 'default'} size="compact-sm" lang={other} onClick={() => speak(other)}>
      {t('app.other')}
    </Button>
  )
}
