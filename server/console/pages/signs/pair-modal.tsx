import { useState } from 'react'
import { Button, Modal, Stack, Text, TextInput } from '@mantine/core'
import { signsApi } from '../../../protocol/api/signs-api.ts'
import type { SignView } from '../../../protocol/views.ts'
import { Refusal } from '../../parts/refusal.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

export default function PairModal({ view, onClose }: { view: SignView; onClose: () => void }) {
  const { t } = useLanguage()
  const { id, name } = view.sign
  const [code, setCode] = useState('')
  const pair = useDeed({
    does: () => call(signsApi.pairSign, { params: { id }, body: { code } }),
    renews: ['signs'],
    says: () => t('sign.paired', { name }),
    onDone: onClose
  })
  return (
    <Modal opened onClose={onClose} title={t('sign.pairTitle', { name })} closeButtonProps={{ 'aria-label': t('do.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          pair.mutate(undefined)
        }}
      >
        <Stack>
          <Text>{t('sign.pairHow')}</Text>
          <TextInput
            label={t('sign.code')}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value.toUpperCase().trimStart())}
            size="lg"
            maxLength={20}
            autoComplete="off"
            spellCheck={false}
            autoCapitalize="characters"
            lang="en"
            data-autofocus
          />
          <Refusal error={pair.error} />
          <Button type="submit" disabled={code.trim().length < 4} loading={pair.isPending}>
            {t('sign.pair')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
