import { useState } from 'react'
import { Button, Modal, Paper, Table } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { peopleApi } from '../../../protocol/api/people-api.ts'
import { Asked } from '../../parts/asked.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { call } from '../../wire/call.ts'
import { useSession } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'
import { InviteForm } from './invite-form.tsx'
import { PersonModal } from './person-modal.tsx'
import { PersonRow } from './person-row.tsx'

export default function PeoplePage() {
  const { t } = useLanguage()
  const people = useQuery({ queryKey: ['people'], queryFn: () => call(peopleApi.people) })
  const me = useSession().data?.person?.id
  const [inviting, { open, close }] = useDisclosure()
  const [managed, setManaged] = useState<string | null>(null)
  const person = people.data?.find(({ id }) => id === managed)
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
      {person !== undefined && <PersonModal key={person.id} person={person} onClose={() => setManaged(null)} />}
      <Asked of={[people]}>
        {(everyone) => (
          <Paper withBorder>
            <Table aria-label={t('people.title')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('people.name')}</Table.Th>
                  <Table.Th scope="col" visibleFrom="md">
                    {t('people.username')}
                  </Table.Th>
                  <Table.Th scope="col" visibleFrom="md">
                    {t('people.roles')}
                  </Table.Th>
                  <Table.Th scope="col" visibleFrom="md">
                    {t('place.province')}
                  </Table.Th>
                  <Table.Th scope="col" visibleFrom="md">
                    {t('people.state')}
                  </Table.Th>
                  <Table.Th scope="col">{t('people.manage')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {everyone.map((each) => (
                  <PersonRow key={each.id} person={each} isMe={each.id === me} onManage={() => setManaged(each.id)} />
                ))}
              </Table.Tbody>
            </Table>
          </Paper>
        )}
      </Asked>
    </>
  )
}
