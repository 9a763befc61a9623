/** The pictures a paper shows, by their file's name. */
export const picturesOf = (markdown: string): string[] => [...new Set([...markdown.matchAll(/!\[[^\]]*\]\(([\w-]+\.webp)\)/g)].map(([, name = '']) => name))]
