import { useState } from 'react'
import { Anchor, Badge, Group, NativeSelect, Paper, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { auditApi } from '../../../protocol/api/audit-api.ts'
import { fillPath } from '../../../protocol/fill-path.ts'
import { Asked } from '../../parts/asked.tsx'
import { call } from '../../wire/call.ts'
import { dayWords } from '../../words/format.ts'
import { useLanguage } from '../../words/language.tsx'

/** Days of the access log, to be taken away by those who are asked for them. */
export function AccessFiles() {
  const { t, language } = useLanguage()
  const log = useQuery({ queryKey: ['audit', 'access-log'], queryFn: () => call(auditApi.accessLog) })
  const [chosen, choose] = useState('')
  return (
    <Paper withBorder p="md" className="no-print" component="section">
      <Title order={2} size="h4">
        {t('access.title')}
      </Title>
      <Asked of={[log]}>
        {({ days, files }) => {
          const file = files.find((one) => one.file === chosen) ?? files.at(-1)
          return (
            <>
              <Text size="sm" c="dimmed">
                {t('access.what', { n: days })}
              </Text>
              {file && (
                <Group align="end" mt="xs">
                  <NativeSelect
                    label={t('access.day')}
                    value={file.file}
                    onChange={({ currentTarget }) => choose(currentTarget.value)}
                    data={files.toReversed().map((one) => ({ value: one.file, label: dayWords(one.day, language) }))}
                  />
                  <Anchor href={fillPath(auditApi.accessLogFile.path, { file: file.file })} download>
                    {t('access.download', { size: Math.ceil(file.bytes / 1024) })}
                  </Anchor>
                  {file.held && <Badge color="orange">{t('access.held')}</Badge>}
                </Group>
              )}
            </>
          )
        }}
      </Asked>
    </Paper>
  )
}
