import { Alert, Anchor, List, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { z } from 'zod'
import type { Planned } from '../../../protocol/api/numbers-api.ts'
import { numberWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** Must be nought; if it is not, in red, with its signs. */
export function Unexplained({ planned: { total, unexplainedSigns }, onSign }: { planned: z.infer<typeof Planned>; onSign: (sign: string) => void }) {
  const { t } = useLanguage()
  if (total.unexplained === 0)
    return (
      <Alert color="green" icon={<IconCheck aria-hidden />} title={t('planned.whole')}>
        {t('planned.wholeWhy')}
      </Alert>
    )
  return (
    <Alert color="red" variant="filled" bg="red.9" role="alert" className="keeps-colour" icon={<IconAlertTriangle aria-hidden />} title={t('planned.broken', { n: numberWords(total.unexplained) })}>
      <Text size="sm" mb="xs">
        {t('planned.brokenWhy')}
      </Text>
      <List style={{ columns: '240px' }}>
        {unexplainedSigns.map(({ sign, name, unexplained }) => (
          <List.Item key={sign}>
            <Anchor component="button" type="button" c="white" td="underline" onClick={() => onSign(sign)}>
              {t('planned.signTimes', { name, n: numberWords(unexplained) })}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
