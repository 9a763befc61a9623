import { Link, useLocation } from 'react-router'
import { places } from '../places.ts'
import { useLanguage } from '../words/language.tsx'

/** The pages one may see, by the work they belong to. */
export function PlaceMenu({ permissions, ofProvince }: { permissions: readonly string[]; ofProvince: boolean }) {
  const { t } = useLanguage()
  const { pathname } = useLocation()
  const isHere = (path: string): boolean => (path === '/' ? pathname === '/' : pathname.startsWith(path))
  return places.map(({ words: group, places: own }) => {
    const seen = own.filter(({ needs, ofNation = false }) => permissions.includes(needs) && !(ofNation && ofProvince))
    if (seen.length === 0) return null
    return (
      <div key={group ?? ''} {...(group === null ? {} : { role: 'group', 'aria-label': t(group) })}>
        {group !== null && (
          <span className="house-group" aria-hidden>
            {t(group)}
          </span>
        )}
        {seen.map(({ path, words, Icon }) => (
          <Link key={path} to={path} className="house-place" aria-current={isHere(path) ? 'page' : undefined}>
            <Icon size={20} stroke={1.7} aria-hidden />
            {t(words)}
          </Link>
        ))}
      </div>
    )
  })
}
