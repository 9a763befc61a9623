import qrcode from 'qrcode-generator'

/** Modules of white around it, as readers need. */
const quiet = 4

/** A QR code drawn in this page: what it says goes nowhere. */
export function QrPicture({ text, label }: { text: string; label: string }) {
  const code = qrcode(0, 'M')
  code.addData(text, 'Byte')
  code.make()
  const count = code.getModuleCount()
  const size = count + 2 * quiet
  const dark = Array.from({ length: count * count }, (_, index) => [Math.floor(index / count), index % count] as const)
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${String(column + quiet)} ${String(row + quiet)}h1v1h-1z`)
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${String(size)} ${String(size)}`} width={240} height={240} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
