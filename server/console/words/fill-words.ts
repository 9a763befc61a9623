export type Places = Record<string, string | number>

/** Words with their `{name}` places filled in; one without a value is left to be seen. */
export const fillWords = (words: string, places: Places = {}): string =>
  words.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => String(places[name] ?? whole))
