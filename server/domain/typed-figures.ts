/** What a province types itself: the five channels that are not ours, by month and message. */
import { z } from 'zod'
import { ChannelFigures } from './report-sheet.ts'

export const TypedFigures = ChannelFigures.omit({ digitalBillboard: true })
export type TypedFigures = z.infer<typeof TypedFigures>
export const typedChannels = ['online', 'onAir', 'onGround', 'community', 'documents'] as const satisfies (keyof TypedFigures)[]

export const MessageTitle = z.string().trim().min(1).max(300)

/** Goes with the row of that title. `own`: the province's own row, for a message not shown on signs. */
export const TypedRow = z.object({ title: MessageTitle, own: z.boolean(), figures: TypedFigures })
export type TypedRow = z.infer<typeof TypedRow>

export const nothingTyped: TypedFigures = { online: null, onAir: null, onGround: null, community: null, documents: null }

/** Says nothing, so that it need not be kept. */
export const isEmpty = ({ own, figures }: TypedRow): boolean => !own && typedChannels.every((channel) => figures[channel] === null)
