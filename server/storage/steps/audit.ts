/** Who did what. Each entry’s hash covers the one before, and nothing is ever changed or removed. */
export const auditStep = `
  create table audit (
    seq integer primary key, at integer not null, person text, person_name text, action text not null,
    kind text not null, subject text not null, before text not null, after text not null, hash text not null
  ) strict;
  create index audit_subject on audit (kind, subject);
  create index audit_person on audit (person);
  create trigger audit_stays before delete on audit begin select raise(abort, 'the audit log is kept for ever'); end;
  create trigger audit_stands before update on audit begin select raise(abort, 'the audit log is never changed'); end;
`
