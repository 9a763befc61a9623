import { useState } from 'react'
import { Button, Group, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { nothingTyped } from '../../../domain/typed-figures.ts'
import { reportsApi } from '../../../protocol/api/reports-api.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

interface Props {
  params: { province: string; month: string }
  /** Messages that have a row already. */
  taken: readonly string[]
}

/** A message of the province's own that no sign showed: a row for the other channels. */
export function OwnRow({ params, taken }: Props) {
  const { t } = useLanguage()
  const [title, setTitle] = useState('')
  const known = taken.includes(title.trim())
  const add = useDeed({
    does: () => call(reportsApi.typeFigures, { params, body: { title, own: true, figures: nothingTyped } }),
    renews: ['report'],
    onDone: () => setTitle('')
  })
  return (
    <form
      className="no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '' && !known) add.mutate(undefined)
      }}
    >
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('report.ownRow')}
          description={t('report.ownRowHelp')}
          maxLength={300}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          error={known ? t('report.rowTaken') : undefined}
          inputWrapperOrder={['label', 'description', 'input', 'error']}
          style={{ flex: '1 1 320px' }}
          maw={640}
        />
        <Button type="submit" variant="default" leftSection={<IconPlus size={18} aria-hidden />} loading={add.isPending} disabled={title.trim() === '' || known}>
          {t('report.addRow')}
        </Button>
      </Group>
      <Refusal error={add.error} />
    </form>
  )
}
