import { VisuallyHidden } from '@mantine/core'
import { IconBook, IconInfoCircle } from '@tabler/icons-react'
import { Link, useLocation } from 'react-router'
import { manualPath } from '../state/manual-path.ts'
import { useLanguage } from '../words/language.tsx'

/** At the foot of the menu: how the system is used, and which one it is. */
export function HelpMenu() {
  const { t, language } = useLanguage()
  const { pathname } = useLocation()
  return (
    <div className="house-foot">
      {/* Beside the work, of which nothing is lost. */}
      <a href={manualPath(language)} target="_blank" rel="noopener" className="house-place">
        <IconBook size={20} stroke={1.7} aria-hidden />
        {t('nav.manual')} <VisuallyHidden>{t('nav.newTab')}</VisuallyHidden>
      </a>
      <Link to="/about" className="house-place" aria-current={pathname === '/about' ? 'page' : undefined}>
        <IconInfoCircle size={20} stroke={1.7} aria-hidden />
        {t('about.title')}
      </Link>
    </div>
  )
}
