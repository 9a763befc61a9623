/** What technicians asked of signs, and the answers. */
export const commandsStep = `
  create table command (
    id text primary key, sign text not null, kind text not null, by_id text not null, by_name text not null, at integer not null,
    ends_at integer, expires_at integer not null, answered_at integer, outcome text, detail text not null, picture text, logs text not null
  ) strict, without rowid;
  create index command_sign on command (sign, at);
  create index command_at on command (at);
`
