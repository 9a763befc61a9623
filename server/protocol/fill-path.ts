function textOf(value: unknown, name: string, path: string): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new TypeError(`Expected text or a number for ${name} in ${path} but received ${typeof value}`)
}

/** `/api/slides/:id` and `{ id }` → `/api/slides/s1`, with the query behind it; undefined values of the query are left out. */
export function fillPath(path: string, params: object = {}, query: object = {}): string {
  const values = new Map<string, unknown>(Object.entries(params))
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(textOf(values.get(name), name, path)))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries<unknown>({ ...query })) if (value !== undefined) search.set(name, textOf(value, name, path))
  return search.size > 0 ? `${filled}?${search.toString()}` : filled
}
