import { Text } from '@mantine/core'
import type { ShippedPackage } from '../../../protocol/shipped-licences.ts'
import { Card } from '../../parts/card.tsx'
import { useLanguage } from '../../words/language.tsx'
import { LicenceText } from './licence-text.tsx'

export function PackageList({ packages }: { packages: readonly ShippedPackage[] }) {
  const { t } = useLanguage()
  return (
    <Card title={t('about.packages')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('about.packagesWhy', { n: packages.length })}
      </Text>
      {packages.map(({ name, version, licence, text }) => (
        <LicenceText key={`${name}@${version}`} title={`${name} ${version} · ${licence}`} text={text} />
      ))}
    </Card>
  )
}
