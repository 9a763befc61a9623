/** Films on glass: muted, from the start of their slot, in step with every sign that plays the same loop. */
import type { Screen, Sight } from './stage.ts'

/** How long a film may take to give its first picture, ms. */
const openMs = 30_000
/** How far a film may be from its slot's time, s: nearer it is left alone, further it jumps, between it runs a little faster or slower. */
const nearS = 0.03
const farS = 1
const mostHaste = 0.1

/** Loads a film until its first picture is decoded. */
export function openFilm(film: HTMLVideoElement, url: string): Promise<void> {
  film.muted = true
  film.playsInline = true
  film.preload = 'auto'
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no picture within ${openMs / 1000} s`)), openMs)
    film.onloadeddata = () => {
      clearTimeout(late)
      resolve()
    }
    film.onerror = () => {
      clearTimeout(late)
      reject(new Error(film.error?.message || 'The film cannot be decoded'))
    }
    film.src = url
  })
}

/** Frees its decoder. */
export function closeFilm(film: HTMLVideoElement): void {
  film.onloadeddata = film.onerror = film.onseeked = film.ontimeupdate = null
  film.pause()
  film.removeAttribute('src')
  film.load()
}

/** Its own size in pixels, once its first picture was decoded; rejects when it cannot be. */
export async function measureFilm(url: string): Promise<[width: number, height: number]> {
  const film = document.createElement('video')
  try {
    await openFilm(film, url)
    return [film.videoWidth, film.videoHeight]
  } finally {
    closeFilm(film)
  }
}

const seek = (film: HTMLVideoElement, to: number): Promise<void> =>
  new Promise((resolve) => {
    film.onseeked = () => resolve()
    film.currentTime = to
  })

/** How fast a film should run that is so many seconds behind its slot. */
export const paceOf = (behind: number): number => (Math.abs(behind) < nearS ? 1 : 1 + Math.max(-mostHaste, Math.min(mostHaste, behind)))

function filmScreen(film: HTMLVideoElement): Screen {
  let sight: Sight | undefined
  /** Where it should be by now, s; after its end its last picture stands. */
  const wanted = (): number => Math.min(film.duration, Math.max(0, (sight?.elapsedMs() ?? 0) / 1000))
  const keepStep = (): void => {
    const behind = wanted() - film.currentTime
    if (film.ended) return
    if (Math.abs(behind) > farS) film.currentTime = wanted()
    else film.playbackRate = paceOf(behind)
  }
  return {
    element: film,
    async prepare(next) {
      sight = next
      film.style.objectFit = next.film?.fit ?? 'contain'
      film.style.background = next.film?.background ?? ''
      await openFilm(film, next.url)
      if (wanted() > nearS) await seek(film, wanted())
      film.onerror = () => (next.broken = true)
      // Under what stands, so that its first picture is composed before it is uncovered.
      Object.assign(film.style, { zIndex: '0', visibility: 'inherit' })
    },
    start() {
      film.ontimeupdate = keepStep
      const playing = sight
      film.play().catch(() => {
        if (playing && playing === sight && film.error) playing.broken = true
      })
    },
    stop() {
      sight = undefined
      closeFilm(film)
    }
  }
}

/** Two, so that one can be made ready while the other stands. */
export const filmScreens = (root: HTMLElement): Screen[] =>
  [0, 1].map(() => filmScreen(root.appendChild(document.createElement('video'))))
