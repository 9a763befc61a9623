/** A directory that speaks OpenID Connect: code flow with PKCE, state and nonce, its ID token's signature checked. */
import {
  ClientSecretBasic,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration
} from 'openid-client'
import type { Directory } from '../control/ports/directory.ts'
import { Failure } from '../domain/failure.ts'

export interface DirectorySettings {
  /** With `http:` only on this machine, for a rehearsal. */
  issuer: string
  clientId: string
  clientSecret: string
  label: string
  /** The claim that names a person. An e-mail address counts when the directory has verified it. */
  claim: string
}

const timeoutS = 10
/** RFC 8176: what says that more than a password was asked for. */
const wholeMethods = ['mfa', 'otp', 'hwk']

const nameFrom = (claims: Readonly<Record<string, unknown>>, claim: string): string | undefined => {
  const value = claims[claim]
  if (typeof value !== 'string' || value === '') return undefined
  return claim === 'email' && claims['email_verified'] !== true ? undefined : value
}

/** `onFault` hears why a sign-in failed, which is told to nobody outside. */
export function createOpenidDirectory({ issuer, clientId, clientSecret, label, claim }: DirectorySettings, onFault: (fault: unknown) => void): Directory {
  let found: Promise<Configuration> | undefined
  const discover = async (): Promise<Configuration> => {
    // The library takes the connection's word for an ID token unless it is asked to look at its signature.
    const execute = [enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [allowInsecureRequests] : [])]
    found ??= discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(clientSecret), { execute, timeout: timeoutS })
    // One that cannot be reached now is asked again at the next try.
    found.catch(() => (found = undefined))
    return found
  }
  const orRefused = async <T>(work: Promise<T>): Promise<T> =>
    work.catch((fault: unknown) => {
      onFault(fault)
      throw new Failure('directory-refused')
    })
  const vouch = async (returned: string, { state, nonce, verifier }: Parameters<Directory['finish']>[1]) => {
    const configuration = await discover()
    const tokens = await authorizationCodeGrant(configuration, new URL(returned), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true
    })
    const claims = tokens.claims()
    if (claims === undefined) throw new Error('the directory sent no ID token')
    const told = nameFrom(claims, claim) === undefined ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : {}
    const name = nameFrom({ ...claims, ...told }, claim)
    if (name === undefined) throw new Error(`the directory did not vouch for the claim ${claim}`)
    const { amr } = claims
    return { name, isWhole: Array.isArray(amr) && amr.some((method) => typeof method === 'string' && wholeMethods.includes(method)) }
  }
  return {
    label,
    async begin(returnTo) {
      const errand = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(await orRefused(discover()), {
        redirect_uri: returnTo,
        scope: 'openid profile email',
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256'
      })
      return { url: url.href, errand }
    },
    finish: (returned, errand) => orRefused(vouch(returned, errand))
  }
}
