/** What a file is as a film, by its container and its packets; nothing is decoded. */
import { open } from 'node:fs/promises'
import { EncodedPacketSink, FilePathSource, Input, MATROSKA, MP4, QTFF, WEBM, type InputFormat, type InputVideoTrack } from 'mediabunny'
import { Failure } from '../domain/failure.ts'
import type { Film } from '../domain/slide.ts'
import { inMegabytes } from './darkroom-limits.ts'
import { filmLimits } from './film-limits.ts'
import type { Examined } from './film-talk.ts'
import { kindOf } from './upload-kind.ts'
import { hasWholeBoxes } from './whole-boxes.ts'

/** No playlist formats: those name other files and addresses. */
const formats = [MP4, QTFF, WEBM, MATROSKA]
const headBytes = 1024
/** A file may end this much before the length it announces, ms: the last picture's own time is a guess in WebM. */
const slackMs = 1000
const codecNames: Readonly<Record<string, string>> = { avc: 'H.264', hevc: 'H.265 (HEVC)', vp8: 'VP8', vp9: 'VP9', av1: 'AV1' }

/** Throws a Failure the officer can act on. */
export async function examineFilm(path: string): Promise<Examined> {
  const file = await open(path)
  try {
    const { size: bytes } = await file.stat()
    if (bytes > filmLimits.bytes) throw new Failure('film-too-large', { expected: inMegabytes(filmLimits.bytes), received: inMegabytes(bytes) })
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    using input = new Input({ source: new FilePathSource(path), formats })
    const format = await input.getFormat().catch(() => undefined)
    if (format === undefined) throw new Failure('not-a-film', { received: nameOf(buffer.subarray(0, bytesRead)) })
    if ((format === MP4 || format === QTFF) && !(await hasWholeBoxes(file, bytes))) throw new Failure('broken-film')
    const track = await filmTrack(input, format)
    const way = await playable(track, format)
    const [width, height] = [await track.getDisplayWidth(), await track.getDisplayHeight()]
    checkSides(width, height)
    return { ...way, width, height, durationMs: await lengthOf(track, await input.getDurationFromMetadata()), bytes }
  } finally {
    await file.close()
  }
}

function nameOf(head: Uint8Array): string {
  const kind = kindOf(head)
  if ('accepted' in kind) return kind.accepted
  return kind.refused === 'MP4' ? 'unknown' : kind.refused
}

async function filmTrack(input: Input, format: InputFormat): Promise<InputVideoTrack> {
  const track = await input.getPrimaryVideoTrack()
  if (track !== null) return track
  if ((await input.getTracks()).length === 0) throw new Failure('broken-film')
  throw new Failure('not-a-film', { received: `${format.name} (audio only)` })
}

/** Only what every browser decodes: H.264 of 8 bits and 4:2:0 in MP4, VP9 of 8 bits and 4:2:0 in WebM. */
async function playable(track: InputVideoTrack, format: InputFormat): Promise<Pick<Film, 'mime' | 'codec'>> {
  const codec = await track.getCodec()
  const parameters = (await track.getCodecParameterString()) ?? ''
  if (format === MP4 && codec === 'avc' && /^avc[13]\.(42|4d|58|64)/i.test(parameters)) return { mime: 'video/mp4', codec: 'h264' }
  if (format === WEBM && codec === 'vp9' && parameters.startsWith('vp09.00.')) return { mime: 'video/webm', codec: 'vp9' }
  const known = (format === MP4 && codec === 'avc') || (format === WEBM && codec === 'vp9')
  const name = codec === null ? 'unknown' : (codecNames[codec] ?? codec)
  throw new Failure('not-a-film', { received: `${format.name} ${name}${known ? ` (${parameters})` : ''}` })
}

function checkSides(width: number, height: number): void {
  const { leastSide, longSide, mostAspect, shortSide } = filmLimits
  const received = `${width}×${height} px`
  const [long, short] = [Math.max(width, height), Math.min(width, height)]
  if (!(short >= leastSide)) throw new Failure('odd-shape', { expected: `≥ ${leastSide}×${leastSide} px`, received })
  if (long / short > mostAspect) throw new Failure('odd-shape', { expected: `≤ ${mostAspect}:1`, received })
  if (long > longSide || short > shortSide) throw new Failure('film-too-large', { expected: `${longSide}×${shortSide} px`, received })
}

/** From the first picture to the end of the last, ms. `announced` is the length in seconds by the file's own account. */
async function lengthOf(track: InputVideoTrack, announced: number | null): Promise<number> {
  const sink = new EncodedPacketSink(track)
  const first = await sink.getFirstPacket({ verifyKeyPackets: true })
  if (first?.type !== 'key') throw new Failure('broken-film')
  let [end, pictures] = [0, 0]
  for await (const { timestamp, duration } of sink.packets(undefined, undefined, { metadataOnly: true })) {
    end = Math.max(end, timestamp + duration)
    pictures += 1
  }
  const durationMs = Math.round((end - first.timestamp) * 1000)
  const { framesPerSecond, longestMs, shortestMs } = filmLimits
  if (announced !== null && durationMs < announced * 1000 - slackMs) throw new Failure('broken-film')
  if (durationMs < shortestMs || durationMs > longestMs)
    throw new Failure('film-length', { expected: `${shortestMs / 1000}–${longestMs / 1000}`, received: String(Math.round(durationMs / 100) / 10) })
  const rate = (pictures * 1000) / durationMs
  if (rate > framesPerSecond + 1) throw new Failure('film-too-large', { expected: `${framesPerSecond} fps`, received: `${Math.round(rate)} fps` })
  return durationMs
}
