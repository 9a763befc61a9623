import type { Sign, SignPlan } from '../../../domain/sign.ts'

/** A sign as the form holds it: flat, its room on disk in MB. */
export type SignValues = Omit<SignPlan, 'canvas' | 'diskBudgetBytes'> & SignPlan['canvas'] & { diskMB: number }

const bytesPerMB = 1024 * 1024

/** `province`: for a new sign, as far as it is known. */
export const valuesOf = (sign: Sign | null, province: string): SignValues => ({
  name: sign?.name ?? '',
  place: sign?.place ?? '',
  province: sign?.province ?? province,
  ...(sign?.canvas ?? { x: 0, y: 0, width: 320, height: 160, pitchMm: 10 }),
  viewingDistanceM: sign?.viewingDistanceM ?? 40,
  facesTraffic: sign?.facesTraffic ?? false,
  tags: sign?.tags ?? [],
  hours: sign?.hours ?? [],
  brightness: sign?.brightness ?? [],
  fadeMs: sign?.fadeMs ?? 0,
  diskMB: Math.round((sign?.diskBudgetBytes ?? 500 * bytesPerMB) / bytesPerMB)
})

export const planOf = ({ x, y, width, height, pitchMm, diskMB, ...rest }: SignValues): SignPlan => ({
  ...rest,
  canvas: { x, y, width, height, pitchMm },
  diskBudgetBytes: diskMB * bytesPerMB
})
