/** `slide@revision` → its parts. */
export function splitSlideKey(key: string): { slide: string; revision: number } {
  const at = key.lastIndexOf('@')
  return { slide: key.slice(0, at), revision: Number(key.slice(at + 1)) }
}
