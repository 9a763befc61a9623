import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { ProvinceCode } from '../../../domain/ids.ts'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { useProvinces, useSession } from '../../wire/queries.ts'
import { useCoordinators } from '../../wire/coordinator-queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { CoordinatorDesk } from './coordinator-desk.tsx'
import { CoordinatorTable } from './coordinator-table.tsx'

/** The officer each province names for the ministry: all of them, or one province's. */
export default function CoordinatorsPage() {
  const { t } = useLanguage()
  const own = useSession().data?.person?.province ?? null
  const [search, change] = useSearch()
  const province = own ?? ProvinceCode.safeParse(search.get('province')).data ?? null
  return (
    <>
      <PageHead title={t('coordinators.title')}>
        {own === null && province !== null && (
          <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={() => change({ province: null })}>
            {t('coordinator.all')}
          </Button>
        )}
      </PageHead>
      <Asked of={[useProvinces(), useCoordinators()]}>
        {(provinces, serving) =>
          province === null ? (
            <CoordinatorTable provinces={provinces} serving={serving} search={search} change={change} />
          ) : (
            provinces.filter(({ code }) => code === province).map((one) => <CoordinatorDesk key={one.code} province={one} />)
          )
        }
      </Asked>
    </>
  )
}
