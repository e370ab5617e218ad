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

-- A field that administrators defined; its values stand in people.further under its key.
create table profile_fields (
  key text primary key check (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  label_en text not null check (length(label_en) between 1 and 80),
  label_de text not null check (length(label_de) between 1 and 80),
  kind text not null check (kind in ('text', 'choice', 'date', 'link')),
  choices text[] not null default '{}',
  audience text not null default 'everyone' check (audience in ('everyone', 'communities', 'manager', 'self')),
  position integer not null
);
create index profile_fields_in_order on profile_fields (position, key);

create function plain_list(text[]) returns text[] language sql immutable parallel safe as
  $$ select coalesce(array_agg(public.plain(entry)), '{}') from unnest($1) entry $$;

-- The words by which someone is found, of those fields whose audience is among the given ones.
-- The name belongs to every audience.
create function profile_words(
  audiences text[], chosen jsonb, name text, job_title text, department text, location text,
  ask_me_about text[], want_to_learn text[], languages text[]
) returns text language sql immutable parallel safe as $$
  select public.plain(concat_ws(' | ', name,
    case when coalesce(chosen ->> 'job_title', 'everyone') = any (audiences) then job_title end,
    case when coalesce(chosen ->> 'department', 'everyone') = any (audiences) then department end,
    case when coalesce(chosen ->> 'location', 'everyone') = any (audiences) then location end,
    case when coalesce(chosen ->> 'ask_me_about', 'everyone') = any (audiences)
      then array_to_string(ask_me_about, ' | ') end,
    case when coalesce(chosen ->> 'want_to_learn', 'everyone') = any (audiences)
      then array_to_string(want_to_learn, ' | ') end,
    case when coalesce(chosen ->> 'languages', 'everyone') = any (audiences)
      then array_to_string(languages, ' | ') end)) $$;

alter table people
  -- Someone without an account who was claimed: everything of theirs belongs to this person now.
  add column merged_into_id bigint references people (id) on delete set null,
  add column erased_at timestamptz,
  -- What every colleague may find someone by.
  add column open_words text generated always as (profile_words('{everyone}', field_audiences, name, job_title,
    department, location, ask_me_about, want_to_learn, languages)) stored,
  add column skills text[] generated always as (plain_list(ask_me_about)) stored;
create index people_found_by on people using gin (open_words gin_trgm_ops);
create index people_by_skill on people using gin (skills);
create index people_with_guarded_fields on people (id) where field_audiences <> '{}';
create index people_by_claimant on people (merged_into_id) where merged_into_id is not null;
create index people_by_status on people (status, plain(name), id);

-- Who is meant by a word that may be mistyped. The threshold belongs to the function, so that the
-- index can be used with it.
create function people_like(word text) returns setof bigint language sql stable rows 100
  set pg_trgm.word_similarity_threshold = 0.4 as
  $$ select id from public.people where public.plain(word) <% open_words $$;
create function people_named(word text) returns setof bigint language sql stable rows 50
  set pg_trgm.word_similarity_threshold = 0.4 as
  $$ select id from public.people where public.plain(word) <% public.plain(name) $$;

-- Somebody says that a person without an account is they; an administrator decides.
create table claims (
  id bigint generated always as identity primary key,
  person_id bigint not null references people (id) on delete cascade,
  claimant_id bigint not null references people (id) on delete cascade,
  asked_at timestamptz not null default moment(),
  decided_at timestamptz,
  decided_by bigint references people (id) on delete set null,
  granted boolean
);
create unique index claims_open on claims (person_id, claimant_id) where decided_at is null;
create index claims_in_order on claims (asked_at, id) where decided_at is null;
create index claims_by_claimant on claims (claimant_id);

-- A list of people on its way into the directory. Its lines are kept until it is done.
create table people_imports (
  id bigint generated always as identity primary key,
  started_by bigint references people (id) on delete set null,
  file_name text not null,
  headers text[] not null,
  -- For each column of the file the field that it fills, or ''.
  mapping text[] not null,
  state text not null default 'mapping' check (state in ('mapping', 'planned', 'running', 'done', 'failed')),
  -- Numbers of new, changed, unchanged, bad and missing; reported loops.
  summary jsonb not null default '{}',
  deactivate boolean not null default false,
  done integer not null default 0,
  total integer not null default 0,
  failure text,
  created_at timestamptz not null default moment(),
  progressed_at timestamptz not null default moment()
);
create index people_imports_by_time on people_imports (id desc);
-- Two at once would undo each other.
create unique index people_imports_one_runs on people_imports ((true)) where state = 'running';

create table people_import_lines (
  import_id bigint not null references people_imports (id) on delete cascade,
  line integer not null,
  cells text[] not null,
  outcome text check (outcome in ('new', 'changed', 'unchanged', 'bad')),
  -- What is wrong with a bad line, or what will change: [{ field, before, after }].
  detail jsonb not null default '[]',
  primary key (import_id, line)
);
create index people_import_lines_by_outcome on people_import_lines (import_id, outcome, line);
-- Those whom the list does not name, with the administrator's tick to deactivate them.
create table people_import_missing (
  import_id bigint not null references people_imports (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  deactivate boolean not null default false,
  primary key (import_id, person_id)
);
create index people_import_missing_by_person on people_import_missing (person_id);
