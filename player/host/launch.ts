import type { Launch } from './contract.ts'

const usualLimitS = 60
const leastKey = 32

/** Reads the address's part behind `#`; what is absent or unusable gets its default. */
export function readLaunch(hash: string): Launch {
  const said = new URLSearchParams(hash.slice(1))
  const word = (name: string): string => said.get(name) || ''
  const key = word('key')
  return {
    server: word('server'),
    key: key.length < leastKey ? null : key,
    name: word('name'),
    why: word('why'),
    failures: Number(word('failures')) || 0,
    previous: word('slot') === 'previous',
    limitMs: 1000 * (Number(word('limit')) || usualLimitS)
  }
}
