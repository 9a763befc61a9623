import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconDots, IconLink, IconLinkOff, IconPencil } from '@tabler/icons-react'
import { signsApi } from '../../../protocol/api/signs-api.ts'
import type { SignView } from '../../../protocol/views.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'

/** What may be done with one sign; pairing stands out where it is what is missing. */
export function SignActions({ view, onEdit, onPair }: { view: SignView; onEdit: () => void; onPair: () => void }) {
  const { t } = useLanguage()
  const { id, name } = view.sign
  const [asking, { open, close }] = useDisclosure()
  const unpair = useDeed({
    does: () => call(signsApi.unpairSign, { params: { id } }),
    renews: ['signs'],
    says: () => t('sign.unpaired'),
    tellsRefusal: true
  })
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
              <Menu.Item color="red.9" leftSection={<IconLinkOff size={18} aria-hidden />} onClick={open}>
                {t('sign.unpair')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <Confirm
          title={t('sign.unpairAsk', { name })}
          why={t('sign.unpairWhy')}
          does={t('sign.unpair')}
          onConfirm={() => unpair.mutate(undefined)}
          onClose={close}
        />
      )}
    </Group>
  )
}
