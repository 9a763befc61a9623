import './sign.css'
import { List, Text } from '@mantine/core'
import type { SignView } from '../../../protocol/views.ts'
import { Card } from '../../parts/card.tsx'
import { Facts } from '../../parts/facts.tsx'
import { useLanguage } from '../../words/language.tsx'

/** Its glass: canvas, where that lies in the controller's output, hours and brightness. */
export function GlassCard({ view: { sign, screen, percent, dark } }: { view: SignView }) {
  const { t } = useLanguage()
  const { canvas, hours, brightness } = sign
  const output = screen !== null && canvas.x + canvas.width <= screen.width && canvas.y + canvas.height <= screen.height ? screen : null
  const part = (length: number, whole: number): string => `${(length / whole) * 100}%`
  return (
    <Card title={t('sign.glass')}>
      <Facts
        of={[
          [t('sign.canvas'), `${canvas.width} × ${canvas.height}`],
          [t('sign.pitch'), String(canvas.pitchMm)],
          [t('sign.distance'), String(sign.viewingDistanceM)],
          [t('sign.offset'), `X ${canvas.x}, Y ${canvas.y}`],
          [t('sign.facesTraffic'), t(sign.facesTraffic ? 'sign.yes' : 'sign.no')],
          [t('sign.brightnessNow'), dark ? t('outlook.dark') : percent === null ? null : `${percent}%`],
          [
            t('sign.hours'),
            hours.length === 0 ? (
              t('preset.always')
            ) : (
              <List size="sm" listStyleType="none">
                {hours.map(({ from, until, days }, index) => (
                  <List.Item key={index}>
                    {from}–{until} {days.map((day) => t(`weekday.${day}`)).join(' ')}
                  </List.Item>
                ))}
              </List>
            )
          ],
          [
            t('sign.brightness'),
            brightness.length === 0 ? (
              '100%'
            ) : (
              <List size="sm" listStyleType="none">
                {brightness.map(({ from, until, percent: most }, index) => (
                  <List.Item key={index}>
                    {from}–{until} {most}%
                  </List.Item>
                ))}
              </List>
            )
          ]
        ]}
      />
      {output && (
        <>
          <Text size="sm" c="dimmed" mt="xs">
            {t('sign.outputHelp')}
          </Text>
          <div className="output" style={{ aspectRatio: `${output.width} / ${output.height}` }} role="img" aria-label={t('sign.outputWords', { width: output.width, height: output.height, x: canvas.x, y: canvas.y })}>
            <span
              style={{
                insetInlineStart: part(canvas.x, output.width),
                top: part(canvas.y, output.height),
                width: part(canvas.width, output.width),
                height: part(canvas.height, output.height)
              }}
            />
          </div>
        </>
      )}
      {screen !== null && output === null && (
        <Text size="sm" c="red.9" mt="xs">
          {t('sign.outside', { width: screen.width, height: screen.height })}
        </Text>
      )}
    </Card>
  )
}
