import { Button, Group } from '@mantine/core'
import { useLanguage } from '../../words/language.tsx'

/** Asks for the next page of a list, while there is one. */
export function MoreRows({ of }: { of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> } }) {
  const { t } = useLanguage()
  if (!of.hasNextPage) return null
  return (
    <Group justify="center" p="xs" className="no-print">
      <Button variant="default" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {t('evidence.more')}
      </Button>
    </Group>
  )
}
