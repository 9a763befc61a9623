import { Button, Group, Modal, Paper, Table, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { peopleApi } from '../../../protocol/api/people-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useProvinceName } from '../../parts/use-province-name.ts'
import { call } from '../../wire/call.ts'
import { useSession } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { InviteForm } from './invite-form.tsx'

export default function PeoplePage() {
  const { t } = useLanguage()
  const provinceName = useProvinceName()
  const people = useQuery({ queryKey: ['people'], queryFn: () => call(peopleApi.people) })
  const me = useSession().data?.person?.id
  const [inviting, { open, close }] = useDisclosure()
  return (
    <>
      <PageHead title={t('people.title')}>
        <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={open}>
          {t('people.invite')}
        </Button>
      </PageHead>
      <Modal opened={inviting} onClose={close} title={t('people.invite')} size="lg" closeButtonProps={{ 'aria-label': t('do.close') }}>
        <InviteForm />
      </Modal>
      <Asked of={[people]}>
        {(everyone) => (
          <Paper withBorder>
            <Table.ScrollContainer minWidth={560}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('people.name')}</Table.Th>
                    <Table.Th>{t('people.username')}</Table.Th>
                    <Table.Th>{t('people.roles')}</Table.Th>
                    <Table.Th>{t('place.province')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {everyone.map((person) => (
                    <Table.Tr key={person.id}>
                      <Table.Td>
                        <Group gap={6}>
                          {person.name}
                          {person.id === me && (
                            <Text size="sm" c="dimmed">
                              ({t('people.you')})
                            </Text>
                          )}
                        </Group>
                      </Table.Td>
                      <Table.Td lang="en">{person.username}</Table.Td>
                      <Table.Td>{person.roles.map((role) => t(`role.${role}`)).join(', ')}</Table.Td>
                      <Table.Td>{person.province ? provinceName(person.province) : '–'}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Paper>
        )}
      </Asked>
    </>
  )
}
