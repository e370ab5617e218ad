-- Formats that people here wrote or adapted; those that come with Stoa stand in files.
create table formats (
  id bigint generated always as identity primary key,
  key text not null unique check (key ~ '^[a-z][a-z0-9-]{0,59}$'),
  owner_id bigint references people (id) on delete set null,
  -- Offered by a community, besides being there for everybody who may read it.
  community_id bigint references communities (id) on delete set null,
  state text not null default 'draft' check (state in ('draft', 'shared', 'withdrawn')),
  -- The format from which it was made.
  adapted_from text,
  latest_version integer not null default 0,
  created_at timestamptz not null default moment()
);
create index formats_by_owner on formats (owner_id, id desc);
create index formats_by_community on formats (community_id, id desc) where community_id is not null;
create index formats_by_state on formats (state, id desc);

-- What a version says never changes: a programme runs the one that it began with.
create table format_versions (
  id bigint generated always as identity primary key,
  -- Null for a format that comes with Stoa.
  format_id bigint references formats (id) on delete cascade,
  key text not null,
  number integer not null,
  digest text not null,
  declaration jsonb not null,
  note text not null default '',
  made_by bigint references people (id) on delete set null,
  made_at timestamptz not null default moment(),
  unique (key, digest)
);
create index format_versions_by_format on format_versions (format_id, number desc) where format_id is not null;
