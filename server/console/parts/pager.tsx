import { Group, Pagination, Text } from '@mantine/core'
import { numberWords } from '../words/format.ts'
import { useLanguage } from '../words/language.tsx'

interface Props {
  /** From 1. */
  page: number
  perPage: number
  total: number
  onChange: (page: number) => void
}

/** Which of many rows are shown, and the way to the others; nothing while one page holds all. */
export function Pager({ page, perPage, total, onChange }: Props) {
  const { t } = useLanguage()
  const pages = Math.ceil(total / perPage)
  if (pages <= 1) return null
  const [from, to] = [(page - 1) * perPage + 1, Math.min(total, page * perPage)]
  return (
    <Group component="nav" justify="space-between" gap="xs" mt="sm" aria-label={t('pager.label')}>
      <Text size="sm" c="dimmed">
        {t('pager.shown', { from: numberWords(from), to: numberWords(to), total: numberWords(total) })}
      </Text>
      <Pagination
        value={page}
        total={pages}
        onChange={onChange}
        siblings={1}
        getItemProps={(number) => ({ 'aria-label': t('pager.page', { n: number }) })}
        getControlProps={(control) => ({ 'aria-label': t(control === 'previous' ? 'pager.previous' : 'pager.next') })}
      />
    </Group>
  )
}
