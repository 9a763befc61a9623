/** The page to read the contract on: plain HTML from our own origin, nothing that runs. */
import type { JsonSchema, OpenApi, Operation } from '../../protocol/open-api.ts'
import { schemaText } from './schema-text.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)
/** Text with `words` in code. */
const prose = (text: string): string => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>')
const shape = (schema: JsonSchema | undefined): string => `<pre>${escape(schemaText(schema))}</pre>`

const firstSchema = (content: Record<string, { schema: JsonSchema }> | undefined): { mime: string; schema: JsonSchema } | undefined => {
  const [first] = Object.entries(content ?? {})
  return first && { mime: first[0], schema: first[1].schema }
}

function parameters({ parameters: all }: Operation): string {
  if (all.length === 0) return ''
  const rows = all.map(
    ({ name, in: place, required, schema }) =>
      `<tr><th scope="row"><code>${escape(name)}</code></th><td>${place}${required ? '' : ', optional'}</td><td><code>${escape(schemaText(schema))}</code></td></tr>`
  )
  return `<table><caption>Parameters</caption>${rows.join('')}</table>`
}

function operation(method: string, path: string, one: Operation): string {
  const [body, answer] = [firstSchema(one.requestBody?.content), firstSchema(one.responses['200']?.content)]
  return `<article id="${escape(one.operationId)}">
<h3><a href="#${escape(one.operationId)}"><span class="method ${method}">${method.toUpperCase()}</span> <code>${escape(path)}</code></a></h3>
<p>${escape(one.summary)} · ${prose(one.description)}</p>
${parameters(one)}
${body ? `<h4>Body <small>${escape(body.mime)}</small></h4>${shape(body.schema)}` : ''}
<h4>Answer <small>${escape(answer?.mime ?? '')}</small></h4>${shape(answer?.schema)}
</article>`
}

export function docsPage({ info, paths, components }: OpenApi): string {
  const groups = new Map<string, { method: string; path: string; one: Operation }[]>()
  for (const [path, methods] of Object.entries(paths))
    for (const [method, one] of Object.entries(methods)) {
      const tag = one.tags[0] ?? ''
      groups.set(tag, [...(groups.get(tag) ?? []), { method, path, one }])
    }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1))
  const contents = sorted.map(([tag, all]) => {
    const links = all.map(({ method, path, one }) => `<li><a href="#${escape(one.operationId)}">${method.toUpperCase()} ${escape(path)}</a></li>`)
    return `<li><a href="#of-${escape(tag)}">${escape(tag)}</a><ul>${links.join('')}</ul></li>`
  })
  const sections = sorted.map(
    ([tag, all]) =>
      `<section id="of-${escape(tag)}"><h2>${escape(tag)}</h2>${all.map(({ method, path, one }) => operation(method, path, one)).join('\n')}</section>`
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(info.title)} API ${escape(info.version)}</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<header><h1>${escape(info.title)} API <small>${escape(info.version)}</small></h1>
${info.description
  .split('\n')
  .map((line) => `<p>${prose(line)}</p>`)
  .join('')}
<p><a href="/api/openapi.json">OpenAPI 3.1 document</a></p></header>
<nav aria-label="Routes"><ul>${contents.join('')}</ul></nav>
<main>
${sections.join('\n')}
<section id="failure"><h2>Failure</h2><p>What every refusal answers.</p>${shape(components.schemas['Failure'])}</section>
</main>
</body>
</html>
`
}
