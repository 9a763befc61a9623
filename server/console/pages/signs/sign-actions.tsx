import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconDots, IconLink, IconLinkOff, IconPencil } from '@tabler/icons-react'
import { api } from '../../../protocol/api.ts'
import type { SignView } from '../../../protocol/views.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

/** What may be done with one sign; pairing stands out where it is what is missing. */
export function SignActions({ view, onEdit, onPair }: { view: SignView; onEdit: () => void; onPair: () => void }) {
  const { t } = useLanguage()
  const { id, name } = view.sign
  const unpair = useDeed({
    does: () => call(api.unpairSign, { params: { id } }),
    renews: ['signs'],
    says: () => t('sign.unpaired'),
    tellsRefusal: true
  })
  const ask = (): void => {
    modals.openConfirmModal({
      title: t('sign.unpairAsk', { name }),
      children: <Text>{t('sign.unpairWhy')}</Text>,
      labels: { confirm: t('sign.unpair'), cancel: t('do.cancel') },
      confirmProps: { color: 'red.8' },
      onConfirm: () => unpair.mutate(undefined)
    })
  }
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {!view.paired && (
        <Button size="compact-md" variant="light" onClick={onPair}>
          {t('sign.pair')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('sign.actions', { name })}>
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={18} aria-hidden />} onClick={onEdit}>
            {t('sign.edit')}
          </Menu.Item>
          {view.paired && (
            <>
              <Menu.Item leftSection={<IconLink size={18} aria-hidden />} onClick={onPair}>
                {t('sign.pairAgain')}
              </Menu.Item>
              <Menu.Item color="red.9" leftSection={<IconLinkOff size={18} aria-hidden />} onClick={ask}>
                {t('sign.unpair')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
