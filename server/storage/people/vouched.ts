import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { generateRandomString } from 'better-auth/crypto'
import { z } from 'zod'
import { secondMs } from '../../domain/time.ts'

/** The two-factor plugin's own names. */
const stepCookie = 'two_factor'
const stepName = (): string => `2fa-${generateRandomString(20)}`

/** A plugin of better-auth, for calls from inside only: lets in whom the ministry's directory vouches for, at once or up to the second step. */
export const vouched = (secondStepMs: number) => ({
  id: 'vouched' as const,
  endpoints: {
    enterVouched: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ person: z.string(), isWhole: z.boolean() }) }, async (ctx) => {
      const { internalAdapter, secret, createAuthCookie } = ctx.context
      const user = await internalAdapter.findUserById(ctx.body.person)
      if (user === null) throw new Error(`there is no person ${ctx.body.person}`)
      const session = await internalAdapter.createSession(user.id)
      if (ctx.body.isWhole) {
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ token: session.token })
      }
      // As the plugin leaves a right password: its own second step goes on from here.
      await internalAdapter.deleteSession(session.token)
      const cookie = createAuthCookie(stepCookie, { maxAge: secondStepMs / secondMs })
      const identifier = stepName()
      const expiresAt = new Date(session.createdAt.getTime() + secondStepMs)
      await internalAdapter.createVerificationValue({ value: user.id, identifier, expiresAt })
      await internalAdapter.createVerificationValue({ value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt })
      await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes)
      return ctx.json({ token: null })
    }),

    /** Whose second step is next. */
    halfIn: createAuthEndpoint.serverOnly({ method: 'GET', requireHeaders: true }, async (ctx) => {
      const identifier = await ctx.getSignedCookie(ctx.context.createAuthCookie(stepCookie).name, ctx.context.secret)
      const step = typeof identifier === 'string' ? await ctx.context.internalAdapter.findVerificationValue(identifier) : null
      return ctx.json({ person: step?.value ?? null })
    })
  }
})
