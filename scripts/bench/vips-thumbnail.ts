import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

interface Thumbnail {
  width: number
  height: number
  /** Ending and options of the file, as vipsthumbnail takes them. */
  suffix: string
}

/** CPU ms of all its processes, one a size, as the shell counts them; nothing if it is not installed. */
export function vipsThumbnails(file: string, sizes: readonly Thumbnail[], folder: string): Promise<number | undefined> {
  const calls = sizes.map(
    ({ width, height, suffix }, index) => `vipsthumbnail '${file}' --size ${width}x${height} --smartcrop centre -o '${join(folder, `out-${index}${suffix}`)}' || exit 1`
  )
  const script = `command -v vipsthumbnail > /dev/null || exit 127\n${calls.join('\n')}\ntimes`
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
  if (status === 127) return Promise.resolve(undefined)
  if (status !== 0) return Promise.reject(new Error(`vipsthumbnail failed: ${stderr}`))
  // The second line is of the children: user and system, as 0m1.234000s.
  const children = stdout.trim().split('\n').at(-1) ?? ''
  const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, rest]) => Number(minutes) * 60 + Number(rest))
  return Promise.resolve(seconds.reduce((total, value) => total + value, 0) * 1000)
}
