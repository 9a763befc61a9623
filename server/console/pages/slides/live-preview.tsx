import { useState } from 'react'
import { Paper, Select, Stack, Text, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Composed } from '../../../domain/slide.ts'
import { api } from '../../../protocol/api.ts'
import { Glass } from '../../parts/glass.tsx'
import { LintList } from '../../parts/lint-list.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import { canvasKey, distinctCanvases, usualCanvases } from '../../state/distinct-canvases.ts'
import { call } from '../../wire/call.ts'
import { useSigns } from '../../wire/queries.ts'
import { useLanguage } from '../../words/language.tsx'

/** The text as the chosen size of sign would show it, drawn by the same painter, shortly after typing stops. */
export function LivePreview({ content }: { content: Composed }) {
  const { t } = useLanguage()
  const signs = useSigns().data
  const canvases = signs ? distinctCanvases(signs) : usualCanvases
  const [chosen, setChosen] = useState<string | null>(null)
  const canvas = canvases.find((each) => canvasKey(each) === chosen) ?? canvases[Math.floor(canvases.length / 2)]
  const [settled] = useDebouncedValue(content, 150)
  const writable = settled.headline.trim() !== '' && settled.theme !== ''
  const preview = useQuery({
    queryKey: ['text-preview', settled, canvas],
    queryFn: () => {
      const { width, height, pitchMm, viewingDistanceM } = canvas ?? usualCanvases[0] ?? { width: 320, height: 160, pitchMm: 10, viewingDistanceM: 40 }
      return call(api.previewText, { body: { content: settled, width, height, pitchMm, viewingDistanceM } })
    },
    enabled: writable && canvas !== undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000
  })
  return (
    <Paper withBorder p="md" className="stays">
      <Stack gap="sm">
        <Title order={2} size="h4" lh={1.5}>
          {t('compose.preview')}
        </Title>
        <Select
          label={t('compose.canvas')}
          value={canvas ? canvasKey(canvas) : null}
          allowDeselect={false}
          onChange={setChosen}
          data={canvases.map((each) => ({
            value: canvasKey(each),
            label: `${each.width} × ${each.height} · P${each.pitchMm} · ${t('slide.metres', { n: each.viewingDistanceM })}${each.signs > 0 ? ` · ${t('slide.signs', { n: each.signs })}` : ''}`
          }))}
        />
        {!writable && <Text c="dimmed">{t('compose.type')}</Text>}
        {writable && preview.isError && <Refusal error={preview.error} retry={() => void preview.refetch()} />}
        {writable && !preview.isError && canvas && (
          <>
            <Glass
              image={preview.data?.image}
              width={preview.data?.width ?? canvas.width}
              height={preview.data?.height ?? canvas.height}
              alt={settled.headline}
              most={720}
              enlarged
            />
            <div role="status">{preview.data && <LintList lints={preview.data.lints} />}</div>
          </>
        )}
      </Stack>
    </Paper>
  )
}
