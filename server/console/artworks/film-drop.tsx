import '@mantine/dropzone/styles.css'
import { Group, Text } from '@mantine/core'
import { Dropzone, type FileRejection } from '@mantine/dropzone'
import { IconMovie } from '@tabler/icons-react'
import { useLanguage } from '../words/language.tsx'
import { showToast } from '../parts/toasts.ts'

const mostBytes = 200 * 1024 * 1024

/** Where a film is dropped or chosen; what cannot be a film of ours is refused by name at once. */
export function FilmDrop({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useLanguage()
  return (
    <Dropzone
      accept={['video/mp4', 'video/webm']}
      maxSize={mostBytes}
      multiple={false}
      onDrop={([file]: File[]) => file && onFile(file)}
      onReject={(rejections: FileRejection[]) => {
        for (const { file } of rejections)
          showToast({ color: 'red', message: t('films.rejected', { name: file.name }) })
      }}
      inputProps={{ 'aria-label': t('films.drop') }}
      aria-label={t('films.drop')}
    >
      <Group justify="center" gap="md" mih={120} wrap="nowrap" style={{ pointerEvents: 'none' }}>
        <IconMovie size={44} stroke={1.4} aria-hidden />
        <div>
          <Text fw={600}>{t('films.drop')}</Text>
          <Text size="sm" c="dimmed">
            {t('films.limits')}
          </Text>
        </div>
      </Group>
    </Dropzone>
  )
}
