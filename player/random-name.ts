import { hexOf } from './sha256.ts'

/** Random lower-case hexadecimal of so many bytes; works on plain http too. */
export const randomName = (bytes: number): string => hexOf(crypto.getRandomValues(new Uint8Array(bytes)))
