-- A story that virtual people played on this site on a moved clock: how far it is, what happened, what was checked.
create table scenario_runs (
  id bigint generated always as identity primary key,
  name text not null,
  seed integer not null,
  people integer not null check (people > 0),
  state text not null default 'running' check (state in ('running', 'done', 'failed')),
  -- [{ "at": day of the story, "what": which sentence, "values": { … } }], newest last.
  lines jsonb not null default '[]',
  done integer not null default 0,
  total integer not null default 0,
  -- { "figures": [[name, number]], "checks": [{ name, holds, of, wrong, detail }], "courses": { name: [[day, number]] } }
  report jsonb not null default '{}',
  -- Grows with each change, so that a page that is open knows whether it is behind.
  version integer not null default 1,
  -- By the clock on the wall, which the story does not move.
  started_at timestamptz not null default clock_timestamp(),
  heard_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz
);
