import { Anchor, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { contactFields } from '../../../domain/coordinator.ts'
import { coordinatorsApi, type CoordinatorView } from '../../../protocol/api/coordinators-api.ts'
import { fillPath } from '../../../protocol/fill-path.ts'
import { useDeed } from '../../parts/use-deed.ts'
import { call } from '../../wire/call.ts'
import { useLanguage } from '../../words/language.tsx'
import { coordinatorFields } from './coordinator-fields.ts'

const formats = ['docx', 'pdf'] as const

/** The nine fields as the form has them; the contacts when they are asked for, which is written down. */
export function CoordinatorCard({ coordinator: { id, province, form, erasedAt } }: { coordinator: CoordinatorView }) {
  const { t } = useLanguage()
  const reveal = useDeed({ does: () => call(coordinatorsApi.revealCoordinator, { params: { province, id } }), renews: ['reveals'], tellsRefusal: true })
  const shown = reveal.data ?? form
  const hasContacts = contactFields.some((field) => form[field] !== '')
  return (
    <Stack gap="sm">
      <SimpleGrid component="dl" cols={{ base: 1, sm: 2, lg: 3 }} spacing="lg" verticalSpacing="sm" m={0}>
        {coordinatorFields.map((field) => (
          <div key={field}>
            <Text component="dt" size="xs" c="dimmed">
              {t(`coordinator.${field}`)}
            </Text>
            <Text component="dd" m={0} lang="th" style={{ overflowWrap: 'anywhere' }}>
              {shown[field] || '–'}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      {erasedAt === null && (
        <Group gap="sm">
          {hasContacts &&
            (reveal.data === undefined ? (
              <Button leftSection={<IconEye size={18} aria-hidden />} loading={reveal.isPending} onClick={() => reveal.mutate(undefined)}>
                {t('coordinator.reveal')}
              </Button>
            ) : (
              <Button variant="default" leftSection={<IconEyeOff size={18} aria-hidden />} onClick={() => reveal.reset()}>
                {t('coordinator.hide')}
              </Button>
            ))}
          {formats.map((format) => (
            <Anchor key={format} href={fillPath(coordinatorsApi.coordinatorFile.path, { province, id }, { format })} download>
              {t('coordinator.print', { format: format.toUpperCase() })}
            </Anchor>
          ))}
          <Text size="sm" c="dimmed">
            {t('coordinator.logged')}
          </Text>
        </Group>
      )}
    </Stack>
  )
}
