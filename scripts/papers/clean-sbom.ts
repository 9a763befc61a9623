/** Makes npm's bill of materials fit to be handed on: nothing in it of the machine it was made on. */
import { z } from 'zod'

const Reference = z.looseObject({ type: z.string(), url: z.string() })
const Component = z.looseObject({ name: z.string().min(1), purl: z.string().startsWith('pkg:npm/'), externalReferences: z.array(Reference).default([]) })
const Sbom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: Component }),
  components: z.array(Component.extend({ version: z.string().min(1) })).min(1)
})
export type Sbom = z.infer<typeof Sbom>

/** Where a package was fetched from. */
const fetched = 'distribution'
const withoutSource = <T extends z.infer<typeof Component>>(component: T): T => ({ ...component, externalReferences: component.externalReferences.filter(({ type }) => type !== fetched) })

export interface Fit {
  /** What the project is called; npm takes the folder's name. */
  name: string
  /** What must not stand in it: hosts and folders of this machine. */
  secrets: readonly string[]
}

/** Throws when it is no CycloneDX document of packages, or something of this machine is left in it. */
export function cleanSbom(text: string, { name, secrets }: Fit): Sbom {
  const sbom = Sbom.parse(JSON.parse(text))
  const { metadata, components } = sbom
  const clean = { ...sbom, metadata: { ...metadata, component: { ...withoutSource(metadata.component), name } }, components: components.map(withoutSource) }
  const left = secrets.filter((secret) => secret !== '' && JSON.stringify(clean).includes(secret))
  if (left.length > 0) throw new Error(`the bill of materials names ${left.join(', ')}, which is this machine’s alone`)
  return clean
}
