create table discussions (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities (id),
  kind text not null check (kind in ('discussion', 'question')),
  title text not null check (length(title) between 1 and 300),
  author_id bigint references people (id) on delete set null,
  -- Opening post included, deleted ones too: the number of the newest post.
  posts_count integer not null default 0,
  accepted_post_id bigint,
  asked_too_count integer not null default 0,
  created_at timestamptz not null default moment(),
  last_post_at timestamptz not null default moment(),
  last_post_by bigint references people (id) on delete set null,
  pinned_at timestamptz,
  locked_at timestamptz,
  deleted_at timestamptz,
  deleted_by bigint references people (id) on delete set null,
  merged_into_id bigint references discussions (id)
);
create index discussions_by_community on discussions (community_id, last_post_at desc, id desc) where deleted_at is null;
create index discussions_by_author on discussions (author_id, id desc) where deleted_at is null;
create index discussions_unanswered on discussions (community_id, created_at desc, id desc)
  where kind = 'question' and accepted_post_id is null and deleted_at is null;

-- The opening of a discussion is its post number 1; replies count on from there.
create table posts (
  id bigint generated always as identity primary key,
  discussion_id bigint not null references discussions (id) on delete cascade,
  number integer not null,
  -- A reply to a reply: one level, so a parent never has a parent.
  parent_id bigint references posts (id),
  author_id bigint references people (id) on delete set null,
  body_html text not null,
  body_text text not null,
  -- Which rules of the sanitiser made body_html.
  sanitised smallint not null,
  score integer not null default 0,
  created_at timestamptz not null default moment(),
  edited_at timestamptz,
  deleted_at timestamptz,
  deleted_by bigint references people (id) on delete set null,
  unique (discussion_id, number)
);
create index posts_by_author on posts (author_id, id desc) where deleted_at is null;
create index posts_by_parent on posts (parent_id) where parent_id is not null;

create table post_versions (
  post_id bigint not null references posts (id) on delete cascade,
  version integer not null,
  title text,
  body_html text not null,
  edited_by bigint references people (id) on delete set null,
  edited_at timestamptz not null default moment(),
  primary key (post_id, version)
);

-- Which posts of a discussion someone has seen, exactly, whatever order they were shown in.
create table reads (
  person_id bigint not null references people (id) on delete cascade,
  discussion_id bigint not null references discussions (id) on delete cascade,
  numbers int4multirange not null default '{}',
  read_count integer not null default 0,
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

create table tags (
  id bigint generated always as identity primary key,
  name text not null unique check (length(name) between 1 and 60),
  -- A synonym points to the tag that stands for both.
  synonym_of bigint references tags (id)
);
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
