/** Where to go after signing in: a page of ours, never another site. */
export const safeReturn = (to: string | null): string => (to !== null && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/')
