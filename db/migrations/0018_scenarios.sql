-- A story that virtual people played on this site on a moved clock: how far it is, what happened, what was checked.
create table scenario_runs (
  id bigint generated always as identity primary key,
  name text not null,
  seed integer not null,
  state text not null default 'running' check (state in ('running', 'done', 'failed')),
  -- [{ "at": day of the story, "line": … }], newest last.
  lines jsonb not null default '[]',
  done integer not null default 0,
  total integer not null default 0,
  -- { "figures": [[name, number]], "checks": [{ name, holds, detail }] }
  report jsonb not null default '{}',
  started_at timestamptz not null default now(),
  ended_at timestamptz
);
