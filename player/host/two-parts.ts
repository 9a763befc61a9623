const mark = '<!--host-->'

/** A version's text: the sign's page, then after a mark the outer page's script. */
export function twoParts(text: string): { page: string; host: string } {
  const at = text.indexOf(mark)
  return { page: text.slice(0, at), host: text.slice(at + mark.length) }
}
