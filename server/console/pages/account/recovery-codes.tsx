import { Button, Code, CopyButton, Group } from '@mantine/core'
import { useLanguage } from '../../words/language.tsx'

/** Shown once, to be kept. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useLanguage()
  const text = codes.join('\n')
  return (
    <>
      <Code block className="secret">
        {text}
      </Code>
      <Group>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'do.copied' : 'do.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </>
  )
}
