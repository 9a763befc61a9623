/** Monthly reports, coordinators, notices, and what tells whether a sign has sent all of a month. */
export const monthsStep = `
  create table month_revision (
    month text not null, province text not null, revision integer not null, edition integer not null, state text not null, body text not null,
    primary key (month, province, revision)
  ) strict, without rowid;
  create trigger certified_stays before update on month_revision when old.state = 'certified'
    begin select raise(abort, 'a certified revision does not change'); end;
  create trigger certified_is_kept before delete on month_revision when old.state = 'certified'
    begin select raise(abort, 'certified revisions are kept for ever'); end;
  create table certified_file (
    month text not null, province text not null, revision integer not null, format text not null, numerals text not null,
    sha256 text not null, mime text not null, file_name text not null, bytes blob not null,
    primary key (month, province, revision, format, numerals)
  ) strict;
  create trigger certified_file_stays before update on certified_file begin select raise(abort, 'a certified file does not change'); end;
  create trigger certified_file_is_kept before delete on certified_file begin select raise(abort, 'certified files are kept for ever'); end;
  create table typed_figures (
    month text not null, province text not null, title text not null, own integer not null, figures text not null,
    primary key (month, province, title)
  ) strict, without rowid;

  -- Which manifests were counted on which Bangkok day (days since 1970): small, and there when the evidence is not any more.
  create table play_manifest (
    day integer not null, province text not null, sign text not null, manifest text not null,
    primary key (day, province, sign, manifest)
  ) strict, without rowid;
  insert into play_manifest select distinct (hour + 7) / 24, province, sign, manifest from record where verdict = 'counted';
  create trigger record_manifest after insert on record when new.verdict = 'counted'
    begin insert or ignore into play_manifest values ((new.hour + 7) / 24, new.province, new.sign, new.manifest); end;
  create table sign_clear (sign text primary key, at integer not null) strict, without rowid;

  create table coordinator (
    id text primary key, province text not null, form text not null, by_id text not null, by_name text not null,
    from_at integer not null, until_at integer, erased_at integer
  ) strict, without rowid;
  create unique index coordinator_serving on coordinator (province) where until_at is null;
  create table reveal (
    number integer primary key, coordinator text not null, province text not null, by_id text not null, by_name text not null,
    at integer not null, how text not null
  ) strict;
  create trigger reveal_stays before update on reveal begin select raise(abort, 'the log of reveals does not change'); end;

  create table reminder (
    month text not null, province text not null, key text not null, at integer not null, sent integer not null,
    primary key (month, province, key)
  ) strict, without rowid;
  create table notice (
    id text primary key, key text not null unique, kind text not null, province text not null, month text not null,
    at integer not null, th text not null, en text not null
  ) strict, without rowid;
  create index notice_at on notice (at);
  create table notice_seen (notice text not null, person text not null, primary key (notice, person)) strict, without rowid;
  create table message (
    id text primary key, key text not null unique, via text not null, recipient text not null, about text not null, body text not null,
    at integer not null, state text not null, attempts integer not null, next_at integer not null, sent_at integer, last_error text
  ) strict, without rowid;
  create index message_due on message (next_at) where state = 'queued';
  create index message_at on message (at);
`
