/** How far each publication and takeover came on each sign; and manifests kept as what many signs share and what is one sign’s. */
export const deliveriesStep = `
  create table delivery (
    kind text not null, id text not null, sign text not null, version text not null, changed integer not null,
    sent_at integer, received_at integer, verified_at integer, shown_at integer, cleared_at integer,
    primary key (kind, id, sign)
  ) strict, without rowid;
  create table program (hash text primary key, body text not null) strict;
  alter table manifest add column program text;
`
