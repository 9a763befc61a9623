/** Second factors, sessions' use, tries that went wrong, links for people there are, and API keys. */
export const peopleStep = `
  alter table "person" add column "twoFactorEnabled" integer not null default 0;
  alter table "person" add column active integer not null default 1;
  alter table "person" add column directory text;
  create unique index person_directory on "person" (directory);
  alter table "session" add column started_at integer;
  alter table "session" add column used_at integer;
  create table "twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null,
    "userId" text not null references "person" ("id") on delete cascade, "verified" integer, "failedVerificationCount" integer, "lockedUntil" date);
  create index "twoFactor_secret_idx" on "twoFactor" ("secret");
  create index "twoFactor_userId_idx" on "twoFactor" ("userId");
  -- A code is good for one sign-in only.
  create table used_code (person text not null, code_hash text not null, at integer not null, primary key (person, code_hash)) strict, without rowid;
  create table tries (key text primary key, failures integer not null, since integer not null, locked_until integer) strict, without rowid;
  alter table invitation add column person text;
  alter table invitation add column directory text;
  create table api_key (
    id text primary key, key_hash text not null unique, person text not null, name text not null, permissions text not null, province text,
    made_at integer not null, expires_at integer not null, used_at integer, used_from text, revoked_at integer
  ) strict, without rowid;
  create index api_key_person on api_key (person);
`
