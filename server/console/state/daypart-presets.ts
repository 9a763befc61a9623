import { weekdays, type Daypart } from '../../domain/schedule.ts'

const working = weekdays.slice(0, 5)
/** Hours that are chosen time and again; `always` is no daypart at all. */
export const presets = {
  'always': [],
  'working': [{ from: '06:00', until: '22:00', days: working }],
  'rush': [
    { from: '06:30', until: '09:00', days: working },
    { from: '16:00', until: '19:30', days: working }
  ],
  'weekend': [{ from: '06:00', until: '22:00', days: weekdays.slice(5) }],
  'night': [{ from: '22:00', until: '06:00', days: [...weekdays] }]
} as const
export type Preset = keyof typeof presets
export const presetNames: readonly Preset[] = ['always', 'working', 'rush', 'weekend', 'night']

export const daypartsOf = (preset: Preset): Daypart[] => presets[preset].map(({ from, until, days }) => ({ from, until, days: [...days] }))

const text = (dayparts: readonly Daypart[]): string =>
  JSON.stringify(dayparts.map(({ from, until, days }) => [from, until, weekdays.filter((day) => days.includes(day))]))
/** The preset these dayparts are; undefined: they are hand-made. */
export const presetOf = (dayparts: readonly Daypart[]): Preset | undefined => presetNames.find((name) => text(daypartsOf(name)) === text(dayparts))
