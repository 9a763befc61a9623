/** `/api/slides/:id` and `{ id }` → `/api/slides/s1`, with the query behind it; undefined values are left out. */
export function fillPath(path: string, params: object = {}, query: object = {}): string {
  const values = new Map(Object.entries(params))
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value: unknown = values.get(name)
    if (value === undefined) throw new TypeError(`Expected a value for ${name} in ${path} but received none`)
    return encodeURIComponent(String(value))
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  return search.size > 0 ? `${filled}?${search.toString()}` : filled
}
