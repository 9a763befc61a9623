/** The contract, for those who build on it: the OpenAPI document, and a page to read it. */
import { join } from 'node:path'
import type { Express } from 'express'
import { api } from '../protocol/api.ts'
import { openApiOf } from '../protocol/open-api.ts'
import { docsPage } from './docs/docs-page.ts'

const style = join(import.meta.dirname, 'docs', 'docs.css')

export function mountDocs(app: Express, { publicUrl, version }: { publicUrl: string; version: string }): void {
  const document = openApiOf(api, { url: publicUrl, version })
  const page = docsPage(document)
  app.get('/api/openapi.json', (_request, response) => {
    response.json(document)
  })
  app.get('/api/docs', (_request, response) => {
    response.type('html').send(page)
  })
  app.get('/api/docs.css', (_request, response) => {
    response.sendFile(style, { dotfiles: 'allow' })
  })
}
