import { api } from '../protocol/api.ts'
import type { ResponseOf } from '../protocol/route.ts'
import type { Mounter } from './mount.ts'

export interface Shipped {
  provinces: ResponseOf<typeof api.provinces>
  themes: ResponseOf<typeof api.themes>
}

export function mountContent(mount: Mounter, { provinces, themes }: Shipped): void {
  mount(api.provinces, () => provinces)
  mount(api.themes, () => themes)
}
