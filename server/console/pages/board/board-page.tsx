import { Button } from '@mantine/core'
import { Link, useParams } from 'react-router'
import { MissingPage } from '../../parts/missing-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useLanguage } from '../../words/language.tsx'
import { BoardView } from './board-view.tsx'

/** The push board of one issue. */
export default function BoardPage() {
  const { t } = useLanguage()
  const { number = '' } = useParams()
  if (!/^\d{1,9}$/.test(number)) return <MissingPage />
  return (
    <>
      <PageHead title={t('board.issue', { n: number })}>
        <Button component={Link} to="/publish" variant="default">
          {t('nav.publish')}
        </Button>
      </PageHead>
      <BoardView kind="issue" id={number} />
    </>
  )
}
