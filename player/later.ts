/** The rarely needed parts lie in a second script; the build puts this function in the place of each `import()` of the page. */
export interface LaterWindow {
  /** Modules by their names. */
  paituean_later?: Readonly<Record<string, object>>
}

let loading: Promise<Readonly<Record<string, object>>> | null = null

/** The script stands in the page itself, or beside it under the address that the page's own tag names. */
function load(scope: LaterWindow): Promise<Readonly<Record<string, object>>> {
  return new Promise((resolve, reject) => {
    const kept = document.getElementById('later')
    const script = document.createElement('script')
    const done = (): void => (scope.paituean_later ? resolve(scope.paituean_later) : reject(new Error('No second script')))
    if (kept && kept.textContent) script.text = kept.textContent
    else if (kept) script.src = String(kept.getAttribute('data-src'))
    script.onload = script.onerror = done
    document.head.appendChild(script)
    if (scope.paituean_later) done()
  })
}

export function later(name: string): Promise<object | undefined> {
  loading = loading || load(window as LaterWindow)
  return loading.then(
    (parts) => parts[name],
    (fault: unknown) => {
      loading = null
      throw fault
    }
  )
}
