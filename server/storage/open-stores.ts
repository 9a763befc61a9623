import { join } from 'node:path'
import type { Clock } from '../control/ports/clock.ts'
import type { Stores } from '../control/ports/stores.ts'
import { accessFolder } from './access/access-files.ts'
import { openAccessLog } from './access/open-access-log.ts'
import { openAccounts } from './people/accounts.ts'
import { openApiKeys } from './people/api-keys.ts'
import { openInvitations } from './people/invitations.ts'
import { openPersonAuth } from './people/person-auth.ts'
import { openSecondFactors } from './people/second-factors.ts'
import { openSessions } from './people/sessions.ts'
import { openTries } from './people/tries.ts'
import { openAlerts } from './alerts.ts'
import { openAuditLog } from './audit-log.ts'
import { openCatalogue } from './catalogue.ts'
import { openConnections } from './connections.ts'
import { openCommands } from './commands.ts'
import { openCoordinators } from './coordinators.ts'
import { openCounts } from './counts.ts'
import { lockFolder } from './data-lock.ts'
import { openDatabase } from './database.ts'
import { openDeliveries } from './deliveries.ts'
import { makeFolder } from './durable-file.ts'
import { openEvidenceStore } from './evidence-store.ts'
import { openGroupCommit } from './group-commit.ts'
import { openIssues } from './issues.ts'
import { openLedger } from './ledger.ts'
import { openManifests } from './manifests.ts'
import { openMedia, type MediaFolder } from './media.ts'
import { openOrders } from './orders.ts'
import { openMonthCounts } from './month-counts.ts'
import { openMonths } from './months.ts'
import { openNotices } from './notices.ts'
import { openPairings } from './pairings.ts'
import { openReader } from './reader.ts'
import { openRenderings } from './renderings.ts'
import { writeRestored } from './restored-note.ts'
import { openRollUps } from './roll-ups.ts'
import { openSecret } from './secret.ts'
import { openSignStates } from './sign-states.ts'
import { openSigns } from './signs.ts'
import { openTokens } from './tokens.ts'
import { openTypedFigures } from './typed-figures.ts'
import { openVitals } from './vitals.ts'

/** The ports, with what only their opener's neighbours ask of the media. */
export interface OpenStores extends Stores {
  media: MediaFolder
}

interface Settings {
  folder: string
  /** Address people open in their browsers. */
  publicUrl: string
  /** What sessions go by. */
  clock: Clock
  /** Of a password's hash: 2^this is scrypt's N; absent: as in operation. */
  passwordWork?: number | undefined
  /** Told what a person should know of what was found. */
  notice?: (sentence: string) => void
}

/** Everything kept below one folder, for one process. Throws a sentence when the folder is in use or what it holds cannot be trusted. */
export async function openStores({ folder, publicUrl, clock, passwordWork, notice }: Settings): Promise<OpenStores & { close(): Promise<void> }> {
  await makeFolder(folder)
  const unlock = lockFolder(folder)
  try {
    const found: string[] = []
    const catalogue = await openCatalogue(folder, (sentence) => {
      found.push(sentence)
      notice?.(sentence)
    })
    for (const detail of found) await writeRestored(folder, { at: clock.now(), detail })
    const secret = await openSecret(folder)
    const media = openMedia(join(folder, 'media'))
    const access = await openAccessLog({ folder: join(folder, accessFolder), notice: (sentence) => notice?.(sentence) })
    const database = openDatabase(join(folder, 'paituean.db'))
    const reader = openReader(join(folder, 'paituean.db'))
    // What signs say of themselves, by the thousand: one wait for the disk a turn of the event loop.
    const facts = openGroupCommit(database.sqlite)
    const ledger = openLedger(database)
    const auth = openPersonAuth(database, { secret, baseUrl: publicUrl, passwordWork })
    return {
      catalogue,
      signs: openSigns(database),
      tokens: openTokens(database),
      pairings: openPairings(database),
      signStates: openSignStates(database, facts),
      connections: openConnections(database, facts),
      deliveries: openDeliveries(database, facts),
      orders: openOrders(database),
      alerts: openAlerts(database),
      audit: openAuditLog(database),
      access,
      issues: openIssues(database),
      manifests: openManifests(database),
      renderings: openRenderings(database),
      invitations: openInvitations(database),
      commands: openCommands(database),
      ledger,
      counts: openCounts(reader),
      rollUps: openRollUps(database),
      evidence: openEvidenceStore(database, reader),
      months: openMonths(database),
      typed: openTypedFigures(database),
      monthCounts: openMonthCounts(database),
      coordinators: openCoordinators(database),
      notices: openNotices(database),
      media,
      accounts: openAccounts(database, auth),
      sessions: openSessions(database, auth, clock),
      secondFactors: openSecondFactors(database, auth, clock),
      tries: openTries(database),
      apiKeys: openApiKeys(database),
      vitals: openVitals(folder, database),
      async close() {
        // A change of the catalogue that is under way ends first.
        await catalogue.change((unchanged) => unchanged)
        ledger.flush()
        await reader.close()
        await access.close()
        facts.flush()
        database.close()
        unlock()
      }
    }
  } catch (error) {
    unlock()
    throw error
  }
}
