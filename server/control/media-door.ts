/** Who may fetch a picture or a film. */
import type { ManifestStore } from './ports/issues.ts'
import type { Visitors } from './visitors.ts'

interface Parts {
  manifests: Pick<ManifestStore, 'sends'>
  visitors: Pick<Visitors, 'watching'>
}
export type MediaDoor = ReturnType<typeof createMediaDoor>

/** What was sent to a sign hangs in the street and is anyone's; what people work on is for those who are signed in. */
export const createMediaDoor = ({ manifests, visitors }: Parts) => ({
  async opens(sha256: string, cookie: string | undefined): Promise<'anyone' | 'signed-in' | undefined> {
    if (await manifests.sends(sha256)) return 'anyone'
    return (await visitors.watching(cookie)) === undefined ? undefined : 'signed-in'
  }
})
