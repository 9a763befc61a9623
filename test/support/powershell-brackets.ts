const closing: Record<string, string> = { '(': ')', '{': '}', '[': ']' }

/** What is left open, or closed without being open, in a PowerShell script, innermost last; nothing in one whose brackets and quotes stand. */
export function unbalanced(script: string): string[] {
  const open: string[] = []
  for (let at = 0; at < script.length; at++) {
    const letter = script[at] ?? ''
    const inside = open.at(-1)
    if (letter === '`') at++
    else if (inside === '"') {
      if (letter === '"') open.pop()
      else if (letter === '$' && script[at + 1] === '(') {
        open.push(')')
        at++
      }
    } else if (letter === '"') open.push('"')
    else if (letter === "'") {
      const end = script.indexOf("'", at + 1)
      if (end < 0) return [...open, "'"]
      at = end
    } else if (letter === '#') at = Math.max(at, script.indexOf('\n', at) - 1)
    else if (closing[letter] !== undefined) open.push(closing[letter])
    else if (')}]'.includes(letter) && open.pop() !== letter) return [...open, letter]
  }
  return open
}
