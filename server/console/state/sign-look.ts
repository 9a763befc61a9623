import { signStates } from '../../domain/sign-state.ts'
import { signTroubles } from '../../domain/sign-trouble.ts'
import type { SignQuery } from '../wire/sign-queries.ts'
import { among, pageNumber } from './among.ts'

export const signSorts = ['name', 'trouble', 'seen', 'canvas'] as const
export const signsPerPage = 50

/** Which signs are looked at, and how, as the address says. */
export interface SignLook extends Pick<SignQuery, 'province' | 'state' | 'trouble' | 'words'> {
  view: 'list' | 'map'
  sort: (typeof signSorts)[number]
  /** From 1. */
  page: number
}

export function signLookOf(search: URLSearchParams): SignLook {
  const look: SignLook = {
    view: search.get('view') === 'map' ? 'map' : 'list',
    sort: among(signSorts, search.get('sort')) ?? 'name',
    page: pageNumber(search.get('page'))
  }
  const [province, words] = [search.get('province'), search.get('q')]
  const state = among(signStates, search.get('state'))
  const trouble = among(['any', ...signTroubles] as const, search.get('trouble'))
  return {
    ...look,
    ...(province === null ? {} : { province }),
    ...(words === null ? {} : { words }),
    ...(state === undefined ? {} : { state }),
    ...(trouble === undefined ? {} : { trouble })
  }
}

export const signQueryOf = ({ view: _view, page, ...look }: SignLook): SignQuery => ({ ...look, from: (page - 1) * signsPerPage, most: signsPerPage })
