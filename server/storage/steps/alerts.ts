/** What is watched for alerts, and since when it is so. */
export const alertsStep = `
  create table alert (key text primary key, holds integer not null, since integer not null, raised integer) strict, without rowid;
`
