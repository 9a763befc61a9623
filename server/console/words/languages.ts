export const languages = ['th', 'en'] as const
export type Language = (typeof languages)[number]
