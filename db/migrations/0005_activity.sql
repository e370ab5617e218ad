-- The spine: one row for each thing that happened and that others care about, written in the
-- transaction of the act itself. Notifications, feeds and figures only read it.
create table activity (
  id bigint generated always as identity primary key,
  kind text not null,
  at timestamptz not null default moment(),
  actor_id bigint references people (id) on delete set null,
  community_id bigint references communities (id) on delete set null,
  discussion_id bigint references discussions (id) on delete set null,
  post_id bigint references posts (id) on delete set null,
  data jsonb not null default '{}'
);
create index activity_by_community on activity (community_id, id desc);
create index activity_by_actor on activity (actor_id, id desc);
create index activity_by_discussion on activity (discussion_id);
create index activity_by_post on activity (post_id);
create index activity_by_kind on activity (kind, id desc);

-- What happened and was not handed to the queue yet: written with it, and moved to the queue right after the commit,
-- many at once. What a crash leaves here is handed over within a minute.
create table untold (
  activity_id bigint primary key
);
