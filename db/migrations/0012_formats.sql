-- Formats that people here made; those that come with Stoa are files and have no row.
create table formats (
  id bigint generated always as identity primary key,
  key text not null unique check (key ~ '^[a-z][a-z0-9-]{0,59}$'),
  owner_id bigint references people (id) on delete set null,
  -- Whom it is offered to once it is shared: those who may read this community, or everyone.
  community_id bigint references communities (id) on delete set null,
  state text not null default 'draft' check (state in ('draft', 'shared', 'withdrawn')),
  -- The key of the format that it was copied from.
  adapted_from text,
  -- In which languages its author writes.
  languages text[] not null check (cardinality(languages) > 0),
  -- What is being written: as data, sound or not yet, and as it was typed where it was typed as YAML.
  draft jsonb not null,
  draft_source text,
  draft_at timestamptz not null default moment(),
  draft_by bigint references people (id) on delete set null,
  -- The number of the version that is used now; 0 until there is one.
  latest_version integer not null default 0,
  created_at timestamptz not null default moment(),
  shared_at timestamptz
);
create index formats_by_owner on formats (owner_id, id desc);
create index formats_by_community on formats (community_id, id desc);
create index formats_shared on formats (id desc) where state = 'shared';

-- What programmes run. A version never changes, so that a programme ends as it began. For formats that come with
-- Stoa a version is kept when a programme first runs it.
create table format_versions (
  id bigint generated always as identity primary key,
  format_id bigint references formats (id) on delete set null,
  key text not null,
  number integer not null check (number > 0),
  -- Of the declaration, whatever the order of its parts: the same one is kept once.
  digest bytea not null,
  declaration jsonb not null,
  note text not null default '' check (length(note) <= 500),
  made_by bigint references people (id) on delete set null,
  made_at timestamptz not null default moment(),
  unique (key, digest),
  unique (key, number)
);
-- What the owners of a community put on its list beside the formats that were made for it.
create table community_formats (
  community_id bigint not null references communities (id) on delete cascade,
  key text not null,
  offered_by bigint references people (id) on delete set null,
  offered_at timestamptz not null default moment(),
  primary key (community_id, key)
);

create index format_versions_by_format on format_versions (format_id, number desc);
