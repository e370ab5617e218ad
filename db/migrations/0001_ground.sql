create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- One clock for application and database. It can be moved ahead on a site that plays a scenario,
-- so everything that asks for the time asks moment().
create table clock (
  single boolean primary key default true check (single),
  shift interval not null default '0'
);
insert into clock default values;
create function moment() returns timestamptz language sql stable as
  $$ select now() + (select shift from clock) $$;

-- What an administrator chose for the whole site.
create table settings (
  name text primary key,
  value jsonb not null,
  changed_at timestamptz not null default moment()
);

-- Answers to writes that were sent with a key, so that a retry gets the same answer and does nothing.
create table idempotency_keys (
  caller text not null,
  key text not null check (length(key) between 8 and 200),
  request text not null,
  answer jsonb,
  created_at timestamptz not null default moment(),
  primary key (caller, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

-- How often somebody tried something that is limited, by the window in which they did.
create table attempts (
  subject text not null,
  window_start timestamptz not null,
  tries integer not null default 1,
  primary key (subject, window_start)
);

-- Text without accents, for search that forgives them; immutable, so that it can be indexed.
create function plain(text) returns text language sql immutable parallel safe strict as
  $$ select public.unaccent('public.unaccent'::regdictionary, lower($1)) $$;
