/** The tables of people, as queries see them; those of the library have its own spelling and dates. */
export interface PeopleTables {
  person: {
    id: string
    name: string
    email: string
    emailVerified: 0 | 1
    createdAt: string
    updatedAt: string
    username: string
    roles: string
    province: string | null
    twoFactorEnabled: 0 | 1
    active: 0 | 1
    /** What the ministry's directory calls this person. */
    directory: string | null
  }
  account: { id: string; accountId: string; providerId: string; userId: string; password: string; createdAt: string; updatedAt: string }
  session: { id: string; token: string; userId: string; ipAddress: string | null; userAgent: string | null; started_at: number | null; used_at: number | null }
  twoFactor: { id: string; userId: string }
  used_code: { person: string; code_hash: string; at: number }
  invitation: { token_hash: string; roles: string; province: string | null; person: string | null; directory: string | null; expires_at: number }
  api_key: {
    id: string
    key_hash: string
    person: string
    name: string
    permissions: string
    province: string | null
    made_at: number
    expires_at: number
    used_at: number | null
    used_from: string | null
    revoked_at: number | null
  }
}
