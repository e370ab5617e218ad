-- What a programme, a community or a team wants to change, in numbers of the work itself and not of people.
create table measures (
  id bigint generated always as identity primary key,
  name text not null check (length(name) between 1 and 120),
  -- Stands behind each value: 'h', '%', 'complaints'.
  unit text not null default '' check (length(unit) <= 30),
  -- Which way is better; one may be good only near its target.
  better text not null check (better in ('higher', 'lower', 'neither')),
  baseline float8,
  target float8,
  -- Where the numbers come from, so that somebody else can get them again.
  source text not null default '' check (length(source) <= 500),
  owner_id bigint references people (id) on delete set null,
  -- The same where nothing was changed.
  comparison_id bigint references measures (id) on delete set null check (comparison_id <> id),
  -- Since when something is done otherwise, where that is not the start of the first programme it is attached to.
  changed_on date,
  changed_what text not null default '' check (length(changed_what) <= 120),
  version integer not null default 1,
  created_by bigint references people (id) on delete set null,
  created_at timestamptz not null default moment(),
  -- Since when nothing more is measured.
  ended_at timestamptz
);
create index measures_by_name on measures (plain(name), id);
create index measures_by_owner on measures (owner_id);
create index measures_compared on measures (comparison_id) where comparison_id is not null;

-- One value a day at most. One that was taken out stays as a day without a value.
create table measure_points (
  id bigint generated always as identity primary key,
  measure_id bigint not null references measures (id) on delete cascade,
  on_day date not null,
  value float8,
  note text not null default '' check (length(note) <= 300),
  came text not null check (came in ('hand', 'file', 'api')),
  version integer not null default 1,
  added_by bigint references people (id) on delete set null,
  added_at timestamptz not null default moment(),
  unique (measure_id, on_day)
);

-- What a point was before somebody corrected it.
create table measure_corrections (
  id bigint generated always as identity primary key,
  point_id bigint not null references measure_points (id) on delete cascade,
  was float8,
  was_note text not null default '',
  becomes float8,
  why text not null default '' check (length(why) <= 300),
  corrected_by bigint references people (id) on delete set null,
  corrected_at timestamptz not null default moment()
);
create index measure_corrections_of on measure_corrections (point_id, id desc);

-- What a measure is for: a community, which a team is too, or a programme.
create table measure_attachments (
  id bigint generated always as identity primary key,
  measure_id bigint not null references measures (id) on delete cascade,
  community_id bigint references communities (id) on delete cascade,
  programme_id bigint references programmes (id) on delete cascade,
  added_by bigint references people (id) on delete set null,
  added_at timestamptz not null default moment(),
  check (num_nonnulls(community_id, programme_id) = 1),
  unique nulls not distinct (measure_id, community_id, programme_id)
);
create index measure_attachments_by_community on measure_attachments (community_id) where community_id is not null;
create index measure_attachments_by_programme on measure_attachments (programme_id) where programme_id is not null;

-- A table of points that was looked at, and taken in once if somebody said so.
create table measure_files (
  id bigint generated always as identity primary key,
  measure_id bigint not null references measures (id) on delete cascade,
  name text not null check (length(name) between 1 and 200),
  points jsonb not null,
  -- Lines that cannot be taken in, with the reason of each.
  wrong jsonb not null,
  brought_by bigint references people (id) on delete set null,
  brought_at timestamptz not null default moment(),
  taken_at timestamptz
);
create index measure_files_of on measure_files (measure_id, id desc);
