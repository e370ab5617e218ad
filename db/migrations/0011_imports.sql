-- What a person or post looked like when an import last brought it, so that only what changed is written again.
alter table imported add column fingerprint text;
create index imported_by_thing on imported (kind, local_id);

-- Each time that a file is taken in. What is read from it waits in the tables below until whole threads can be
-- written, because a file may hold an answer before its question; it is gone when the import is done.
create table imports (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities (id) on delete cascade,
  kind text not null check (kind in ('questions', 'mbox')),
  file_name text not null,
  started_at timestamptz not null default moment(),
  ended_at timestamptz,
  -- How many of what were brought, and what could not be taken.
  summary jsonb not null default '{}'
);
create index imports_by_community on imports (community_id, id desc);

-- Unlogged: after a crash the file is simply read again.
create unlogged table import_posts (
  import_id bigint not null references imports (id) on delete cascade,
  external_id text not null,
  role text not null check (role in ('opening', 'reply')),
  -- The opening it belongs to.
  thread text,
  -- The post that it stands under, where it is a reply to a reply.
  under text,
  -- For mails: the message it answers, and its subject without what was put before it.
  answers text[] not null default '{}',
  subject text,
  author text,
  created_at timestamptz not null,
  edited_at timestamptz,
  locked_at timestamptz,
  title text,
  body text not null,
  tags text[] not null default '{}',
  score integer,
  accepted text,
  fingerprint text not null,
  primary key (import_id, external_id)
);
create index import_posts_by_thread on import_posts (import_id, thread);
create index import_posts_by_subject on import_posts (import_id, subject, created_at) where subject is not null;
create index import_posts_by_parent on import_posts (import_id, under) where under is not null;
create index import_posts_openings on import_posts (import_id, created_at, external_id) where role = 'opening';

create unlogged table import_people (
  import_id bigint not null references imports (id) on delete cascade,
  external_id text not null,
  name text not null,
  email text,
  -- A name from the list of users is better than one that stands beside a post.
  certain boolean not null,
  primary key (import_id, external_id)
);

create unlogged table import_votes (
  import_id bigint not null references imports (id) on delete cascade,
  post text not null,
  score integer not null default 0,
  accepted boolean not null default false,
  primary key (import_id, post)
);

create unlogged table import_files (
  import_id bigint not null references imports (id) on delete cascade,
  post text not null,
  position integer not null,
  name text not null,
  bytes bytea not null,
  primary key (import_id, post, position)
);

-- Which question was said to be asked before: the file names both.
create unlogged table import_duplicates (
  import_id bigint not null references imports (id) on delete cascade,
  duplicate text not null,
  original text not null,
  primary key (import_id, duplicate, original)
);

-- What could not be taken, and why.
create unlogged table import_troubles (
  import_id bigint not null references imports (id) on delete cascade,
  id bigint generated always as identity,
  reason text not null,
  external_id text not null,
  primary key (import_id, reason, id)
);
