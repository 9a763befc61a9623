/** What an answer that is no page of ours says to a browser that opens it as one. `secure`: people reach us by https. */
export const bareHeaders = (secure: boolean): Record<string, string> => ({
  'Content-Security-Policy': "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {})
})
