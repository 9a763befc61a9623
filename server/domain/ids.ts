/** Shapes of the names things have. */
import { z } from 'zod'

export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an identifier of a–z, 0–9 and -')
/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 in hexadecimal')
/** ISO 3166-2 code of a province. */
export const ProvinceCode = z.string().regex(/^TH-[0-9]{2}$/, 'a province code such as TH-81')
export const Colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #0a1b2c')
/** A word people sort signs by. */
export const Tag = z.string().trim().min(1).max(40)
/** A person as a record remembers them: the account and the name it had then. */
export const PersonRef = z.object({ id: z.string(), name: z.string() })
export type PersonRef = z.infer<typeof PersonRef>
