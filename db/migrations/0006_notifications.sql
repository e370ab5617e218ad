-- How closely someone follows a thread, a community, a person or a tag; until a date, where given.
create table follows (
  person_id bigint not null references people (id) on delete cascade,
  subject text not null check (subject in ('discussion', 'community', 'person', 'tag')),
  subject_id bigint not null,
  level text not null check (level in ('everything', 'usual', 'nothing')),
  until timestamptz,
  changed_at timestamptz not null default moment(),
  primary key (person_id, subject, subject_id)
);
create index follows_by_subject on follows (subject, subject_id, level);

create table notifications (
  id bigint generated always as identity primary key,
  person_id bigint not null references people (id) on delete cascade,
  kind text not null,
  activity_id bigint references activity (id) on delete cascade,
  actor_id bigint references people (id) on delete cascade,
  community_id bigint references communities (id) on delete cascade,
  discussion_id bigint references discussions (id) on delete cascade,
  post_id bigint references posts (id) on delete cascade,
  data jsonb not null default '{}',
  created_at timestamptz not null default moment(),
  read_at timestamptz,
  mailed_at timestamptz,
  unique (person_id, activity_id, kind)
);
create index notifications_inbox on notifications (person_id, id desc);
create index notifications_unread on notifications (person_id) where read_at is null;
create index notifications_by_discussion on notifications (discussion_id, person_id) where read_at is null;
