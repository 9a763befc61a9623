import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { knownLicences } from './allowed-licences.ts'
import { licenceOf, type Package } from './licences.ts'

const Lock = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional(), license: z.string().optional() })) })

/** Every package of the lock, by its own package.json; those of other platforms, which are not installed here, by the lock. */
export async function readPackages(root: string): Promise<Package[]> {
  const { packages } = Lock.parse(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')))
  const folders = Object.entries(packages).filter(([folder]) => folder !== '')
  return Promise.all(
    folders.map(async ([folder, { version = '', license }]) => {
      const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
      const manifest = await readFile(join(root, folder, 'package.json'), 'utf8').catch(() => undefined)
      const said = manifest === undefined ? undefined : licenceOf(JSON.parse(manifest))
      return { name, version, licence: said ?? license ?? knownLicences.get(name) }
    })
  )
}
