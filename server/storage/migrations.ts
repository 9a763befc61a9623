import { connectionsStep } from './steps/connections.ts'
import { auditStep } from './steps/audit.ts'
import { deliveriesStep } from './steps/deliveries.ts'
import { commandsStep } from './steps/commands.ts'
import { monthsStep } from './steps/months.ts'
import { rollUpsStep } from './steps/roll-ups.ts'
import { alertsStep } from './steps/alerts.ts'
import { peopleStep } from './steps/people.ts'
import { sentMediaStep } from './steps/sent-media.ts'

/** Every step the tables have taken, oldest first. A step that was released is never changed; add the next. */
export const migrations: readonly string[] = [
  // Signs, publishing and the ledger.
  `
  create table sign (id text primary key, province text not null, body text not null) strict, without rowid;
  create table token (sign text primary key, token_hash text not null unique, simulated integer not null) strict, without rowid;
  create table pairing (
    secret_hash text primary key, code text not null unique, expires_at integer not null, sign text, simulated integer not null
  ) strict, without rowid;
  create table sign_state (
    sign text primary key,
    wanted_version text, wanted_issue integer,
    held_version text, held_issue integer,
    shown_version text, shown_issue integer, shown_at integer,
    fault_version text, fault text, fault_detail text, fault_at integer,
    last_seen_at integer, player text
  ) strict, without rowid;

  create table issue (number integer primary key, at integer not null, body text not null) strict;
  create table slide_title (
    slide text not null, revision integer not null, title text not null, primary key (slide, revision)
  ) strict, without rowid;
  create trigger slide_title_stays before delete on slide_title begin select raise(abort, 'slide titles are kept for ever'); end;
  create table manifest (version text primary key, body text not null) strict;
  create table rendering (
    key text primary key, sha256 text not null, bytes integer not null, mime text not null,
    width integer not null, height integer not null, legible integer not null, findings text not null
  ) strict;
  create table invitation (
    token_hash text primary key, roles text not null, province text, expires_at integer not null
  ) strict, without rowid;

  create table epoch (
    sign text not null, epoch integer not null, journal text not null, cursor integer not null,
    opened_at integer not null, disputed integer not null, primary key (sign, epoch)
  ) strict, without rowid;
  create index epoch_journal on epoch (journal);
  create table boot (
    sign text not null, boot text not null, highest integer not null, offset_ms real, primary key (sign, boot)
  ) strict, without rowid;
  create table record (
    sign text not null, epoch integer not null, seq integer not null, digest text not null, boot text not null,
    p0 integer not null, p1 integer not null, manifest text not null, province text not null, body text not null,
    verdict text not null, reason text, started_at real not null, hour integer, arrived_at integer not null,
    primary key (sign, epoch, seq, digest)
  ) strict;
  create index record_quarantined on record (arrived_at) where verdict = 'quarantined';
  create table gap (
    sign text not null, epoch integer not null, from_seq integer not null, until_seq integer not null, at integer not null,
    primary key (sign, epoch, from_seq)
  ) strict, without rowid;
  -- Hour first: a month is one stretch of the table, and a fleet reports into the same few pages.
  create table play_hour (
    hour integer not null, sign text not null, slide text not null, revision integer not null, province text not null,
    completed integer not null, interrupted integer not null, failed integer not null, shown_ms integer not null,
    primary key (hour, sign, slide, revision, province)
  ) strict, without rowid;
  `,
  // People: the tables better-auth 1.7 asks for, with our roles and province.
  `
  create table "person" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" integer not null,
    "image" text, "createdAt" date not null, "updatedAt" date not null, "username" text unique, "displayUsername" text,
    "roles" text not null, "province" text);
  create table "session" ("id" text not null primary key, "expiresAt" date not null, "token" text not null unique, "createdAt" date not null,
    "updatedAt" date not null, "ipAddress" text, "userAgent" text, "userId" text not null references "person" ("id") on delete cascade);
  create table "account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null,
    "userId" text not null references "person" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text,
    "accessTokenExpiresAt" date, "refreshTokenExpiresAt" date, "scope" text, "password" text, "createdAt" date not null, "updatedAt" date not null);
  create table "verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" date not null,
    "createdAt" date not null, "updatedAt" date not null);
  create index "session_userId_idx" on "session" ("userId");
  create index "account_userId_idx" on "account" ("userId");
  create index "verification_identifier_idx" on "verification" ("identifier");
  `,
  // Renderings are collected when nobody has asked for them in a while, and say whether they hold a QR code.
  `
  alter table rendering add column has_qr integer not null default 0;
  alter table rendering add column used_at integer not null default 0;
  create index rendering_used_at on rendering (used_at);
  create index rendering_sha256 on rendering (sha256);
  `,
  auditStep,
  deliveriesStep,
  commandsStep,
  monthsStep,
  rollUpsStep,
  sentMediaStep,
  peopleStep,
  alertsStep,
  connectionsStep
]
