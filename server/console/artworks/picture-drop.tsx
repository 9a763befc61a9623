import '@mantine/dropzone/styles.css'
import { Group, Text } from '@mantine/core'
import { Dropzone, MIME_TYPES, type FileRejection } from '@mantine/dropzone'
import { IconPhotoUp } from '@tabler/icons-react'
import { useLanguage } from '../words/language.tsx'
import { showToast } from '../parts/toasts.ts'

const mostBytes = 25 * 1024 * 1024

/** Where pictures are dropped or chosen; what cannot be a picture of ours is refused by name at once. */
export function PictureDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { t } = useLanguage()
  return (
    <Dropzone
      accept={[MIME_TYPES.jpeg, MIME_TYPES.png, MIME_TYPES.webp]}
      maxSize={mostBytes}
      onDrop={onFiles}
      onReject={(rejections: FileRejection[]) => {
        for (const { file } of rejections)
          showToast({ color: 'red', message: t('pictures.rejected', { name: file.name }) })
      }}
      inputProps={{ 'aria-label': t('pictures.drop') }}
      aria-label={t('pictures.drop')}
    >
      <Group justify="center" gap="md" mih={120} wrap="nowrap" style={{ pointerEvents: 'none' }}>
        <IconPhotoUp size={44} stroke={1.4} aria-hidden />
        <div>
          <Text fw={600}>{t('pictures.drop')}</Text>
          <Text size="sm" c="dimmed">
            {t('pictures.limits')}
          </Text>
        </div>
      </Group>
    </Dropzone>
  )
}
