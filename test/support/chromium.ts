import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const candidates = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** A real Chromium without a window, in sRGB, at `scale` pixels to a CSS pixel as a machine's display settings make them. The caller closes it. */
export function openChromium(scale = 1): Promise<Browser> {
  const executablePath = candidates.find((path) => path !== undefined && path !== '' && existsSync(path))
  if (executablePath === undefined)
    throw new Error('Expected Chromium at $CHROMIUM or /usr/bin/chromium; install it with: apt-get update && apt-get install -y chromium')
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--force-device-scale-factor=${scale}`,
      '--force-color-profile=srgb'
    ]
  })
}
