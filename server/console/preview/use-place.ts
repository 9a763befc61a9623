import { useState } from 'react'
import type { Place } from '../state/place.ts'
import { placeBehind, placeChoices } from '../state/place-choice.ts'
import { useSigns } from '../wire/sign-queries.ts'

const begin: Place = { width: 320, height: 160, pitchMm: 10, viewingDistanceM: 40, facesTraffic: false }

/** Where one looks at a slide, and what else one may choose. */
export function usePlace() {
  const choices = placeChoices(useSigns().data ?? [])
  const [chosen, choose] = useState<string | null>(null)
  const [own, setOwn] = useState(begin)
  return { choices, ...placeBehind(chosen, choices, own), choose, own, setOwn }
}
