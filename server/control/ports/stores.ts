/** Everything that is kept. */
import type { AccessStore } from './access.ts'
import type { AlertStore } from './alerts.ts'
import type { AuditLog } from './audit.ts'
import type { CatalogueStore } from './catalogue.ts'
import type { DeliveryStore, OrdersStore } from './deliveries.ts'
import type { CommandStore } from './commands.ts'
import type { IssueStore, ManifestStore } from './issues.ts'
import type { CoordinatorStore } from './coordinators.ts'
import type { EvidenceStore } from './evidence.ts'
import type { CountStore, Ledger, RollUpStore } from './ledger.ts'
import type { MediaStore, RenderingStore } from './media.ts'
import type { MonthCounts, MonthStore, TypedStore } from './months.ts'
import type { NoticeStore } from './notices.ts'
import type { Accounts, ApiKeyStore, InvitationStore, SecondFactors, Sessions, TryStore } from './people.ts'
import type { ConnectionStore, PairingStore, SignStateStore, SignStore, TokenStore } from './signs.ts'
import type { Vitals } from './vitals.ts'

/** Everything that is kept. */
export interface Stores {
  catalogue: CatalogueStore
  signs: SignStore
  tokens: TokenStore
  pairings: PairingStore
  signStates: SignStateStore
  connections: ConnectionStore
  deliveries: DeliveryStore
  orders: OrdersStore
  alerts: AlertStore
  audit: AuditLog
  access: AccessStore
  issues: IssueStore
  manifests: ManifestStore
  renderings: RenderingStore
  invitations: InvitationStore
  commands: CommandStore
  ledger: Ledger
  counts: CountStore
  rollUps: RollUpStore
  evidence: EvidenceStore
  months: MonthStore
  typed: TypedStore
  monthCounts: MonthCounts
  coordinators: CoordinatorStore
  notices: NoticeStore
  media: MediaStore
  accounts: Accounts
  sessions: Sessions
  secondFactors: SecondFactors
  tries: TryStore
  apiKeys: ApiKeyStore
  vitals: Vitals
}
