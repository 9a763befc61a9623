/** `npm run licences`: every package by its licence; fails when one has a licence that is not on the list of those allowed. */
import { join } from 'node:path'
import { allowedLicences } from './papers/allowed-licences.ts'
import { refused } from './papers/licences.ts'
import { readPackages } from './papers/read-packages.ts'
import { Complaint, runCommand } from './run-command.ts'

await runCommand(async () => {
  const packages = await readPackages(join(import.meta.dirname, '..'))
  const byLicence = Map.groupBy(packages, ({ licence }) => licence ?? 'none said')
  for (const [licence, those] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
    const names = [...new Set(those.map(({ name, version }) => `${name} ${version}`))].sort()
    console.log(`${licence} (${String(names.length)})\n  ${names.join(', ')}`)
  }
  const bad = refused(packages, new Set(allowedLicences.keys()))
  if (bad.length > 0)
    throw new Complaint(`Expected licences of scripts/papers/allowed-licences.ts but found ${bad.map(({ name, version, licence }) => `${licence ?? 'none'} (${name} ${version})`).join(', ')}`)
  console.log(`All ${String(packages.length)} packages have licences that are allowed.`)
})
