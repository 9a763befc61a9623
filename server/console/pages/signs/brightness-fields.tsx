import { ActionIcon, Button, Group, Input, Paper, Stack } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Sign } from '../../../domain/sign.ts'
import { WindowFields } from '../../parts/window-fields.tsx'
import { useLanguage } from '../../words/language.tsx'
import { NumberField } from '../../parts/number-field.tsx'

type Brightness = Sign['brightness']
const most = 24

/** Windows of every day in which the sign is less bright. */
export function BrightnessFields({ brightness, onChange }: { brightness: Brightness; onChange: (brightness: Brightness) => void }) {
  const { t } = useLanguage()
  const put = (at: number, part: Partial<Brightness[number]>): void => onChange(brightness.map((each, index) => (index === at ? { ...each, ...part } : each)))
  return (
    <Input.Wrapper label={t('sign.brightness')} labelElement="div" description={t('sign.brightnessHelp')}>
      <Stack gap="xs" mt="xs">
        {brightness.map((each, index) => (
          <Paper key={index} withBorder p="sm" role="group" aria-label={t('sign.brightnessGroup', { n: index + 1 })}>
            <Group justify="space-between" align="flex-start" wrap="nowrap">
              <Group align="flex-start" gap="sm">
                <WindowFields window={each} onChange={(window) => put(index, window)} />
                <NumberField
                  label={t('sign.percent')}
                  w={130}
                  min={1}
                  max={100}
                  value={each.percent}
                  onChange={(percent) => {
                    if (typeof percent === 'number' && percent >= 1 && percent <= 100) put(index, { percent })
                  }}
                />
              </Group>
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('sign.removeBrightness', { n: index + 1 })} onClick={() => onChange(brightness.filter((_, at) => at !== index))}>
                <IconX size={18} aria-hidden />
              </ActionIcon>
            </Group>
          </Paper>
        ))}
        {brightness.length < most && (
          <div>
            <Button
              size="compact-md"
              variant="subtle"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => onChange([...brightness, { from: '22:00', until: '06:00', percent: 40 }])}
            >
              {t('sign.addBrightness')}
            </Button>
          </div>
        )}
      </Stack>
    </Input.Wrapper>
  )
}
