import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../server/config.ts'

test('nothing set gives the defaults', () => {
  expect(readConfig({})).toEqual({ host: '127.0.0.1', port: 8076, dataFolder: resolve('.data'), publicUrl: undefined, logLevel: 'info' })
})

test.each([
  ['PORT', 'eighty', 'PORT: expected a whole number from 0 to 65535, received “eighty”'],
  ['PORT', '70000', 'PORT: expected a whole number from 0 to 65535, received “70000”'],
  ['HOST', 'not a host', 'HOST: expected a host name or an address such as 0.0.0.0, received “not a host”'],
  ['PUBLIC_URL', 'signs.example', 'PUBLIC_URL: expected an address such as https://signs.example.go.th, received “signs.example”'],
  ['PUBLIC_URL', 'https://signs.example/x', 'PUBLIC_URL: expected an address without a path, received “https://signs.example/x”'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, received “loud”']
])('%s=%s is refused with what was expected', (name, value, message) => {
  expect(() => readConfig({ [name]: value })).toThrow(message)
})
