/** SHA-256 in hexadecimal: by the browser, or by hand where it offers none (plain http). */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = isSecureContext
    ? await crypto.subtle.digest('SHA-256', bytes)
    : (await import('./digest-by-hand.ts')).digestByHand(new Uint8Array(bytes)).buffer
  return hexOf(new Uint8Array(digest))
}

export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => (256 + byte).toString(16).slice(1)).join('')
