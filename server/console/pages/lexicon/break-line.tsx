import { Fragment } from 'react'
import type { BreakPiece } from '../../../protocol/views.ts'
import { gladnessOf } from '../../state/gladness.ts'
import { BreakMark } from './break-mark.tsx'

/** A paragraph in the pieces that no line breaks inside, with a mark wherever one may. */
export function BreakLine({ pieces }: { pieces: readonly BreakPiece[] }) {
  return (
    <p className="break-line">
      {pieces.map(({ text, space, penalty }, index) => (
        <Fragment key={index}>
          <span className="break-piece">{text}</span>
          {space && ' '}
          {penalty !== null && <BreakMark gladness={gladnessOf(penalty)} />}
          <wbr />
        </Fragment>
      ))}
    </p>
  )
}
