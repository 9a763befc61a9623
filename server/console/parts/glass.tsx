import './glass.css'
import { Skeleton } from '@mantine/core'

interface Props {
  /** Data URL; undefined while it is on its way. */
  image: string | undefined
  width: number
  height: number
  alt: string
  /** Most screen pixels for the long side. */
  most?: number
  /** Every pixel as a square, small signs up to eight times their size. */
  enlarged?: boolean
}

/** A rendering as it stands on glass: in its own shape, never stretched, small ones enlarged pixel by pixel. */
export function Glass({ image, width, height, alt, most = 640, enlarged = false }: Props) {
  const scale = enlarged ? Math.min(8, most / Math.max(width, height)) : most / Math.max(width, height)
  return (
    <div className="glass" data-enlarged={enlarged && scale > 1} style={{ aspectRatio: `${width} / ${height}`, width: width * scale, maxWidth: '100%' }}>
      {image === undefined ? <Skeleton h="100%" radius={0} animate={false} /> : <img src={image} alt={alt} />}
    </div>
  )
}
