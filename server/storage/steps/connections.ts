/** When each sign was connected; `until_at` null: it is. */
export const connectionsStep = `
  create table connection (sign text not null, from_at integer not null, until_at integer, player text not null, primary key (sign, from_at)) strict, without rowid;
  create index connection_until on connection (until_at);
`
