/** A paper in Markdown as a page of our own origin: nothing in it runs, and every heading can be linked to. */
import { Marked, type Tokens } from 'marked'

export interface Picture {
  address: string
  width: number
  height: number
}
export interface ManualWords {
  language: 'th' | 'en'
  contents: string
  skip: string
  back: string
  /** The same in the other language. */
  other: { language: 'th' | 'en'; name: string; address: string }
}
interface Files {
  style: string
  icon: string
  /** Undefined: it is not taken yet; what it would show is told instead. */
  picture: (name: string) => Picture | undefined
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** As code hosts make it, so that the links of the Markdown lead to the same places there and here. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')

interface Heading {
  depth: number
  text: string
}
export const headingsOf = (markdown: string): Heading[] =>
  new Marked().lexer(markdown).flatMap((token) => (token.type === 'heading' ? [{ depth: Number(token['depth']), text: String(token['text']) }] : []))

const linkTo = ({ text }: Heading): string => `<a href="#${escape(anchorOf(text))}">${escape(text)}</a>`

/** Chapters, and under each its parts. */
function contents(headings: readonly Heading[]): string {
  const chapters: { chapter: Heading; parts: Heading[] }[] = []
  for (const heading of headings)
    if (heading.depth === 2) chapters.push({ chapter: heading, parts: [] })
    else if (heading.depth === 3) chapters.at(-1)?.parts.push(heading)
  const items = chapters.map(({ chapter, parts }) => {
    const inner = parts.length === 0 ? '' : `<ul>${parts.map((part) => `<li>${linkTo(part)}</li>`).join('')}</ul>`
    return `<li>${linkTo(chapter)}${inner}</li>`
  })
  return `<ol>${items.join('')}</ol>`
}

export function manualPage(markdown: string, words: ManualWords, { style, icon, picture }: Files): string {
  const reader = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading): string {
        return `<h${depth} id="${escape(anchorOf(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      image({ href, text }: Tokens.Image): string {
        const shown = picture(href)
        if (shown === undefined) return `[${escape(text)}]`
        const { address, width, height } = shown
        return `<img src="${escape(address)}" alt="${escape(text)}" width="${width}" height="${height}" decoding="async">`
      },
      link({ href, tokens }: Tokens.Link): string {
        const words = this.parser.parseInline(tokens)
        // Papers of the source, which no server shows.
        if (href.startsWith('../')) return words
        return `<a href="${escape(href === 'manual.md' ? '/manual' : href)}">${words}</a>`
      },
      // A wide one scrolls by itself, also by keyboard.
      table(token: Tokens.Table): string {
        const row = (cells: Tokens.TableCell[], tag: 'th' | 'td'): string =>
          `<tr>${cells.map(({ tokens }) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`
        return `<div class="wide" tabindex="0"><table><thead>${row(token.header, 'th')}</thead><tbody>${token.rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>\n`
      }
    }
  })
  const body = reader.parse(markdown, { async: false })
  const headings = headingsOf(markdown)
  const title = headings.find(({ depth }) => depth === 1)?.text ?? ''
  const { language, other } = words
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#12305c">
<link rel="icon" href="${icon}" type="image/svg+xml">
<link rel="stylesheet" href="${style}">
<title>${escape(title)}</title>
</head>
<body>
<header>
<a class="skip" href="#content">${escape(words.skip)}</a>
<a href="/">${escape(words.back)}</a>
<a href="${other.address}" lang="${other.language}" hreflang="${other.language}">${escape(other.name)}</a>
</header>
<nav aria-label="${escape(words.contents)}">
<p>${escape(words.contents)}</p>
${contents(headings)}
</nav>
<main id="content" tabindex="-1">
${body}</main>
</body>
</html>
`
}
