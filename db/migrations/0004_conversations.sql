-- How many numbers a set of ranges holds.
create function how_many(int4multirange) returns integer language sql immutable parallel safe strict as
  $$ select coalesce(sum(upper(part) - lower(part)), 0)::integer from unnest($1) part $$;

-- The same numbers, each higher by as many.
create function shifted(int4multirange, integer) returns int4multirange language sql immutable parallel safe strict as
  $$ select coalesce(range_agg(int4range(lower(part) + $2, upper(part) + $2)), '{}') from unnest($1) part $$;

create table discussions (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities (id),
  kind text not null check (kind in ('discussion', 'question')),
  title text not null check (length(title) between 1 and 300),
  author_id bigint references people (id) on delete set null,
  -- Opening post included, deleted ones too: the number of the newest post.
  posts_count integer not null default 0,
  -- Numbers of its deleted posts: a trace of them stays, but nobody has them left to read.
  deleted_numbers int4multirange not null default '{}',
  accepted_post_id bigint,
  asked_too_count integer not null default 0,
  created_at timestamptz not null default moment(),
  last_post_at timestamptz not null default moment(),
  last_post_by bigint references people (id) on delete set null,
  pinned_at timestamptz,
  locked_at timestamptz,
  deleted_at timestamptz,
  deleted_by bigint references people (id) on delete set null,
  -- A duplicate keeps its address, which leads to the one that took in its posts.
  merged_into_id bigint references discussions (id)
);
create index discussions_by_community on discussions (community_id, last_post_at desc, id desc) where deleted_at is null;
create index discussions_pinned on discussions (community_id) where pinned_at is not null and deleted_at is null;
create index discussions_by_author on discussions (author_id, id desc) where deleted_at is null;
create index discussions_unanswered on discussions (community_id, last_post_at desc, id desc)
  where kind = 'question' and accepted_post_id is null and deleted_at is null;

create index discussions_by_merger on discussions (merged_into_id) where merged_into_id is not null;

-- The opening of a discussion is its post number 1; replies count on from there.
create table posts (
  id bigint generated always as identity primary key,
  discussion_id bigint not null references discussions (id) on delete cascade,
  number integer not null,
  -- A reply to a reply: one level, so a parent never has a parent.
  parent_id bigint references posts (id),
  parent_number integer,
  -- Where it stands in reading order: by the reply it belongs under, then by its own number.
  thread_number integer not null generated always as (coalesce(parent_number, number)) stored,
  author_id bigint references people (id) on delete set null,
  body_html text not null,
  body_text text not null,
  -- Which rules of the sanitiser made body_html.
  sanitised smallint not null,
  score integer not null default 0,
  -- How many gave each reaction, counted when one is given, so that reading need not count.
  reaction_counts jsonb not null default '{}',
  -- The title of the duplicate that this post opened before its posts were taken in here.
  merged_title text,
  created_at timestamptz not null default moment(),
  edited_at timestamptz,
  deleted_at timestamptz,
  deleted_by bigint references people (id) on delete set null,
  unique (discussion_id, number)
);
create index posts_in_reading_order on posts (discussion_id, thread_number, number);
create index posts_by_author on posts (author_id, id desc) where deleted_at is null;
create index posts_by_parent on posts (parent_id) where parent_id is not null;

-- What a post said before each edit; the post itself holds what it says now.
create table post_versions (
  post_id bigint not null references posts (id) on delete cascade,
  version integer not null,
  title text,
  body_html text not null,
  body_text text not null,
  edited_by bigint references people (id) on delete set null,
  edited_at timestamptz not null default moment(),
  primary key (post_id, version)
);

-- Which posts of a discussion someone has seen, exactly, whatever order they were shown in.
create table reads (
  person_id bigint not null references people (id) on delete cascade,
  discussion_id bigint not null references discussions (id) on delete cascade,
  numbers int4multirange not null default '{}',
  read_count integer not null generated always as (how_many(numbers)) stored,
  read_at timestamptz not null default moment(),
  primary key (person_id, discussion_id)
);
create index reads_by_discussion on reads (discussion_id);

create table votes (
  post_id bigint not null references posts (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  voted_at timestamptz not null default moment(),
  primary key (post_id, person_id)
);
create index votes_by_person on votes (person_id);

create table reactions (
  post_id bigint not null references posts (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  emoji text not null,
  reacted_at timestamptz not null default moment(),
  primary key (post_id, person_id, emoji)
);
create index reactions_by_person on reactions (person_id);

create table asked_too (
  discussion_id bigint not null references discussions (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  asked_at timestamptz not null default moment(),
  primary key (discussion_id, person_id)
);

-- Who is named in a post.
create table mentions (
  post_id bigint not null references posts (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  primary key (post_id, person_id)
);
create index mentions_by_person on mentions (person_id, post_id desc);

-- Whose knowledge was asked for, once for each question.
create table expert_requests (
  discussion_id bigint not null references discussions (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  asked_by bigint references people (id) on delete set null,
  asked_at timestamptz not null default moment(),
  primary key (discussion_id, person_id)
);
create index expert_requests_by_person on expert_requests (person_id);

create index asked_too_by_person on asked_too (person_id);

create table tags (
  id bigint generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 60),
  -- A synonym points to the tag that stands for both.
  synonym_of bigint references tags (id)
);
create index tags_by_synonym on tags (synonym_of) where synonym_of is not null;
create index tags_named_like on tags using gin (name gin_trgm_ops);
create table discussion_tags (
  discussion_id bigint not null references discussions (id) on delete cascade,
  tag_id bigint not null references tags (id) on delete cascade,
  primary key (discussion_id, tag_id)
);
create index discussion_tags_by_tag on discussion_tags (tag_id, discussion_id desc);

create table drafts (
  person_id bigint not null references people (id) on delete cascade,
  key text not null check (length(key) <= 200),
  content jsonb not null,
  saved_at timestamptz not null default moment(),
  primary key (person_id, key)
);

-- What an import has already brought, so that a second run finds it again instead of doubling it.
create table imported (
  source text not null,
  kind text not null,
  external_id text not null,
  local_id bigint not null,
  primary key (source, kind, external_id)
);
