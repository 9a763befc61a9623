/** `fake-shop@2` in parts. */
export function slideKeyParts(key: string): { id: string; revision: number } {
  const cut = key.lastIndexOf('@')
  return { id: key.slice(0, cut), revision: Number(key.slice(cut + 1)) }
}
