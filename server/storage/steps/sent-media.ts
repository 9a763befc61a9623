/** Which files were ever sent to a sign. */
export const sentMediaStep = `
  create table sent_media (sha256 text primary key) strict, without rowid;
  insert or ignore into sent_media select json_extract(asset.value, '$.sha256') from program, json_each(program.body, '$.assets') as asset;
  insert or ignore into sent_media
    select json_extract(asset.value, '$.sha256') from manifest, json_each(manifest.body, '$.assets') as asset where manifest.program is null;
  create trigger program_media after insert on program begin
    insert or ignore into sent_media select json_extract(asset.value, '$.sha256') from json_each(new.body, '$.assets') as asset;
  end;
`
