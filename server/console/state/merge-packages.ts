import type { ShippedPackage } from '../../protocol/shipped-licences.ts'

/** Each package once, by name. */
export function mergePackages(...lists: readonly (readonly ShippedPackage[])[]): ShippedPackage[] {
  const all = new Map(lists.flat().map((each) => [`${each.name}@${each.version}`, each]))
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}
