import { Table } from '@mantine/core'
import { channels, type ChannelFigures } from '../../../domain/report-sheet.ts'
import { numberWords } from '../../words/format.ts'

/** The six channels of a row; a dash where there is nothing. */
export function FigureCells({ figures, isTotal = false }: { figures: ChannelFigures; isTotal?: boolean }) {
  return channels.map((channel) => {
    const figure = figures[channel]
    return (
      <Table.Td key={channel} ta="right" className="figures" {...(isTotal ? { fw: 600 } : {})}>
        {figure === null ? '–' : numberWords(figure)}
      </Table.Td>
    )
  })
}
