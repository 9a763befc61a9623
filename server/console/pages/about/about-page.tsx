import { Anchor, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { consoleLicences, signLicences } from '../../../protocol/shipped-licences.ts'
import { Asked } from '../../parts/asked.tsx'
import { Card } from '../../parts/card.tsx'
import { Facts } from '../../parts/facts.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { manualPath } from '../../state/manual-path.ts'
import { mergePackages } from '../../state/merge-packages.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { LicenceText } from './licence-text.tsx'
import { MaterialTable } from './material-table.tsx'
import { PackageList } from './package-list.tsx'

/** Which system this is, and what of it others have made. */
export default function AboutPage() {
  const { t, language } = useLanguage()
  const ours = useQuery({ queryKey: ['licences', 'console'], queryFn: () => call(consoleLicences), staleTime: Infinity })
  const signs = useQuery({ queryKey: ['licences', 'signs'], queryFn: () => call(signLicences), staleTime: Infinity })
  return (
    <>
      <PageHead title={t('about.title')} />
      <Asked of={[ours, signs]}>
        {({ version, own, packages, materials }, ofSigns) => (
          <Stack maw={960}>
            <Card title={t('about.system')}>
              <Facts
                of={[
                  [t('app.name'), t('app.what')],
                  [t('about.version'), version],
                  [t('about.licence'), own.licence],
                  [t('about.manual'), <Anchor key="manual" size="sm" href={manualPath(language)}>{t('about.manual')}</Anchor>],
                  ['API', <Anchor key="api" size="sm" href="/api/docs" hrefLang="en">{t('about.api')}</Anchor>]
                ]}
              />
              <LicenceText title={t('about.licenceText', { name: own.licence })} text={own.text} />
            </Card>
            <PackageList packages={mergePackages(packages, ofSigns.packages)} />
            <MaterialTable materials={materials} />
          </Stack>
        )}
      </Asked>
    </>
  )
}
