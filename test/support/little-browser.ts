/** Follows addresses from one server to another with each one's cookies, and fills the forms it is told to; no scripts. */
export class LittleBrowser {
  readonly #jars = new Map<string, Map<string, string>>()

  cookie(url: string): string {
    return [...(this.#jars.get(new URL(url).origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async #ask(url: string, form?: Record<string, string>): Promise<Response> {
    const { origin } = new URL(url)
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: this.cookie(url), accept: 'text/html' },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) })
    })
    const jar = this.#jars.get(origin) ?? new Map<string, string>()
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const cut = pair.indexOf('=')
      if (cut === pair.length - 1 || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, cut))
      else jar.set(pair.slice(0, cut), pair.slice(cut + 1))
    }
    this.#jars.set(origin, jar)
    return response
  }

  /** Goes there and on, as it is sent; `fill` gives what a page's form is to be filled with. Ends at the first page without one, and tells its address. */
  async go(url: string, fill: (page: string) => Record<string, string> | undefined): Promise<string> {
    let at = url
    let response = await this.#ask(at)
    for (let hop = 0; hop < 20; hop++) {
      const onward = response.headers.get('location')
      if (onward !== null) {
        at = new URL(onward, at).href
        response = await this.#ask(at)
        continue
      }
      const page = await response.text()
      const form = fill(page)
      if (form === undefined) return at
      at = new URL(/<form[^>]*action="([^"]+)"/.exec(page)?.[1] ?? at, at).href
      response = await this.#ask(at, form)
    }
    throw new Error(`sent on and on, at last to ${at}`)
  }
}
