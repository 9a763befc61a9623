import { io, type Socket } from 'socket.io-client'
import { protocolNumber } from '../../server/protocol/player-wire.ts'
import type { Seeded } from '../simulator/seeded.ts'
import { anAddress } from './an-address.ts'

/** A connection that does not come back by itself. */
export const openWire = (url: string, auth: object, chance: Seeded): Socket =>
  io(url, { transports: ['websocket'], reconnection: false, forceNew: true, auth, extraHeaders: { 'x-forwarded-for': anAddress(chance) } })

/** A sign's own, in order. */
export const goodHello = (token: string, chance: Seeded): object => ({
  protocol: protocolNumber,
  token,
  boot: 'b'.repeat(16),
  journal: { journal: chance.name(16), epoch: 0, seq: 0 },
  holding: null,
  showing: null,
  player: 'fuzz',
  screen: { width: 1, height: 1, pixelRatio: 1 },
  storage: { persisted: true, usedBytes: 0 }
})
