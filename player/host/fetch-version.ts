/** The newest version of the page, from the server. */
import { hexOf } from '../sha256.ts'
import type { Version } from './slots.ts'

const get = (url: string): Promise<Response> =>
  fetch(url, { cache: 'no-store' }).then((answer) => {
    if (!answer.ok) throw new Error(String(answer.status))
    return answer
  })

/** `has` tells whether a build need not be fetched: then null. Throws when it cannot be had whole. */
export async function fetchVersion(server: string, has: (build: string) => boolean): Promise<Version | null> {
  const { build, sha256: expected } = (await (await get(`${server}/player/build.json`)).json()) as Version
  if (has(build)) return null
  const bytes = await (await get(`${server}/player/app-${expected}.html`)).arrayBuffer()
  if (hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) !== expected) throw new Error('spoiled')
  return { build, sha256: expected, text: await new Response(bytes).text() }
}
