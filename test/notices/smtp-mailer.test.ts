import { expect, test } from 'vitest'
import { createSmtpMailer } from '../../server/notices/smtp-mailer.ts'
import { openPostOffice, wordsOf } from '../support/post-office.ts'

const letter = { to: 'officer@example.go.th', subject: 'แจ้งเตือนแบบรายงาน', text: 'ภายในวันที่ 5 ธันวาคม 2569', id: 'd1', attachments: [] }

test('a letter arrives with its words, its sender and a name of its own', async () => {
  const office = await openPostOffice()
  await createSmtpMailer({ smtpUrl: office.url, from: 'Paituean <signs@example.go.th>' }).send(letter)
  const [taken] = office.letters
  expect(taken).toMatchObject({ from: 'signs@example.go.th', to: ['officer@example.go.th'] })
  expect(taken?.raw).toContain('Message-ID: <d1@example.go.th>')
  expect(taken?.raw).toContain('Auto-Submitted: auto-generated')
  expect(taken && wordsOf(taken)).toContain('ภายในวันที่ 5 ธันวาคม 2569')
})

test('an address that smuggles further ones reaches nobody else', async () => {
  const office = await openPostOffice()
  const mailer = createSmtpMailer({ smtpUrl: office.url, from: 'signs@example.go.th' })
  await mailer.send({ ...letter, to: 'a@example.go.th, b@example.go.th' }).catch(() => undefined)
  expect(office.letters.flatMap(({ to }) => to)).not.toContain('b@example.go.th')
})

test('a table goes along as a file', async () => {
  const office = await openPostOffice()
  const attachments = [{ fileName: 'statistics.csv', mime: 'text/csv; charset=utf-8', bytes: new TextEncoder().encode('\uFEFFจังหวัด,ครั้ง\r\n') }]
  await createSmtpMailer({ smtpUrl: office.url, from: 'signs@example.go.th' }).send({ ...letter, attachments })
  expect(office.letters[0]?.raw).toContain('filename=statistics.csv')
  expect(office.letters[0]?.raw.replaceAll('\r\n', '')).toContain(Buffer.from('\uFEFFจังหวัด,ครั้ง\r\n').toString('base64'))
})

test('a server that refuses, or is not there, is told of', async () => {
  const office = await openPostOffice()
  office.refuse(1)
  await expect(createSmtpMailer({ smtpUrl: office.url, from: 'signs@example.go.th' }).send(letter)).rejects.toThrow('mailbox full')
  await expect(createSmtpMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'signs@example.go.th' }).send(letter)).rejects.toThrow('ECONNREFUSED')
})
