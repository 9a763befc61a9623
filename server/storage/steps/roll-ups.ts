/** Days and months rolled up from hours, what a sign has shown since when, and ways into the evidence. */
export const rollUpsStep = `
  -- Bangkok days since 1970. Day first, as hours are: a range is one stretch, and one sign's day is one place.
  create table play_day (
    day integer not null, sign text not null, slide text not null, revision integer not null, province text not null,
    completed integer not null, interrupted integer not null, failed integer not null, shown_ms integer not null,
    primary key (day, sign, slide, revision, province)
  ) strict, without rowid;
  -- A month is named by its first day. It holds for the signs that have no dirty day in it.
  create table play_month (
    month integer not null, sign text not null, slide text not null, revision integer not null, province text not null,
    completed integer not null, interrupted integer not null, failed integer not null, shown_ms integer not null,
    primary key (month, sign, slide, revision, province)
  ) strict, without rowid;
  -- Days whose hours have changed since they were rolled up.
  create table play_dirty (sign text not null, day integer not null, primary key (sign, day)) strict, without rowid;
  insert into play_dirty select distinct sign, (hour + 7) / 24 from play_hour;

  create table manifest_shown (sign text not null, at integer not null, version text not null, primary key (sign, at)) strict, without rowid;
  insert into manifest_shown select sign, shown_at, shown_version from sign_state where shown_version is not null and shown_at is not null;
  create trigger sign_state_shown_first after insert on sign_state when new.shown_version is not null and new.shown_at is not null
    begin insert or replace into manifest_shown values (new.sign, new.shown_at, new.shown_version); end;
  -- A program that starts tells that it shows nothing yet: what was shown before is still what is due.
  create trigger sign_state_shown after update on sign_state
    when new.shown_version is not null and new.shown_at is not null and new.shown_version is not
      (select version from manifest_shown where sign = new.sign order by at desc limit 1)
    begin insert or replace into manifest_shown values (new.sign, new.shown_at, new.shown_version); end;

  create index record_started on record (sign, started_at);
  drop index record_quarantined;
  create index record_uncounted on record (arrived_at) where verdict <> 'counted';
  -- Of what began before, evidence may have been dropped.
  create table evidence_watermark (one integer primary key check (one = 1), at integer not null) strict;
  insert into evidence_watermark values (1, 0);
`
