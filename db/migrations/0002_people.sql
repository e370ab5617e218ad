create table people (
  id bigint generated always as identity primary key,
  name text not null check (length(name) between 1 and 200),
  email text check (email = lower(email)),
  status text not null default 'active'
    check (status in ('invited', 'active', 'unclaimed', 'deactivated', 'erased')),
  administrator boolean not null default false,
  locale text not null default 'en',
  time_zone text not null default 'UTC',
  photo_file_id bigint,
  pronouns text,
  job_title text,
  department text,
  location text,
  level text,
  manager_id bigint references people (id) on delete set null,
  started_on date,
  languages text[] not null default '{}',
  ask_me_about text[] not null default '{}',
  want_to_learn text[] not null default '{}',
  about_html text not null default '',
  -- For each field who may see it; a field that is not named is seen by all colleagues.
  field_audiences jsonb not null default '{}',
  -- Values of the fields that administrators defined.
  further jsonb not null default '{}',
  theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
  created_at timestamptz not null default moment(),
  deactivated_at timestamptz,
  last_seen_at timestamptz
);
create unique index people_by_email on people (email) where email is not null;
create index people_by_name on people (plain(name), id);
create index people_by_department on people (department, id);
create index people_by_location on people (location, id);
create index people_by_manager on people (manager_id);
create index people_named_like on people using gin (plain(name) gin_trgm_ops);

-- A password is kept apart from the directory, so that no list of people can carry it along.
create table passwords (
  person_id bigint primary key references people (id) on delete cascade,
  hash text not null,
  changed_at timestamptz not null default moment()
);

create table sessions (
  id bigint generated always as identity primary key,
  person_id bigint not null references people (id) on delete cascade,
  token_hash bytea not null unique,
  device text not null default '',
  address text not null default '',
  created_at timestamptz not null default moment(),
  seen_at timestamptz not null default moment(),
  expires_at timestamptz not null
);
create index sessions_by_person on sessions (person_id, seen_at desc);

create table access_tokens (
  id bigint generated always as identity primary key,
  person_id bigint not null references people (id) on delete cascade,
  name text not null,
  token_hash bytea not null unique,
  scopes text[] not null,
  created_at timestamptz not null default moment(),
  used_at timestamptz,
  expires_at timestamptz
);
create index access_tokens_by_person on access_tokens (person_id, id desc);
