/**
 * Plays by playlist. A play counts for every playlist that asked for its slide on its sign in a manifest the sign played from that day, so
 * that campaigns may add up to more than the total.
 */
import type { Manifest } from '../domain/manifest.ts'
import type { CountOfDay, CountStore } from './ports/ledger.ts'
import type { ManifestStore } from './ports/issues.ts'

export interface Campaign {
  id: string
  name: string
}
/** The playlists that asked for each `slide@revision` of a manifest. */
export type CampaignsOf = (manifest: Manifest) => Promise<ReadonlyMap<string, readonly Campaign[]>>
/** Plays nobody can be named for. */
export const noCampaign: Campaign = { id: '', name: '' }

export interface CampaignSum extends Pick<CountOfDay, 'completed' | 'interrupted' | 'failed' | 'shownMs'> {
  campaign: Campaign
  signs: Set<string>
}
interface Parts {
  counts: CountStore
  manifests: ManifestStore
  campaignsOf: CampaignsOf
}

export function createCampaigns({ counts, manifests, campaignsOf }: Parts) {
  const asked = async (version: string, known: Map<string, ReadonlyMap<string, readonly Campaign[]>>) => {
    const before = known.get(version)
    if (before !== undefined) return before
    const manifest = await manifests.find(version)
    const found = manifest === undefined ? new Map<string, readonly Campaign[]>() : await campaignsOf(manifest)
    known.set(version, found)
    return found
  }

  return async (query: Parameters<CountStore['days']>[0]): Promise<CampaignSum[]> => {
    const known = new Map<string, ReadonlyMap<string, readonly Campaign[]>>()
    const sums = new Map<string, CampaignSum>()
    for await (const rows of counts.days(query)) {
      const played = new Map<string, string[]>()
      for (const { sign, manifest } of await counts.manifestsOf(rows[0]?.day ?? 0)) played.set(sign, [...(played.get(sign) ?? []), manifest])
      for (const row of rows) {
        const campaigns = new Map<string, Campaign>()
        for (const version of played.get(row.sign) ?? [])
          for (const campaign of (await asked(version, known)).get(`${row.slide}@${String(row.revision)}`) ?? []) campaigns.set(campaign.id, campaign)
        if (campaigns.size === 0) campaigns.set(noCampaign.id, noCampaign)
        for (const campaign of campaigns.values()) {
          const sum = sums.get(campaign.id) ?? { campaign, completed: 0, interrupted: 0, failed: 0, shownMs: 0, signs: new Set<string>() }
          sum.campaign = campaign
          sum.completed += row.completed
          sum.interrupted += row.interrupted
          sum.failed += row.failed
          sum.shownMs += row.shownMs
          sum.signs.add(row.sign)
          sums.set(campaign.id, sum)
        }
      }
    }
    return [...sums.values()]
  }
}
