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
-- For telling those who follow; what one person chose is found by the key.
create index followers on follows (subject, subject_id) where level = 'everything';

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
  -- False for whoever wants it by mail only; it counts as read from the start.
  shown boolean not null default true,
  read_at timestamptz,
  -- When a mail about it is due; null when none is wanted, or when it was sent or given up.
  mail_at timestamptz,
  mailed_at timestamptz,
  mail_tries smallint not null default 0,
  unique (person_id, activity_id, kind)
);
create index notifications_inbox on notifications (person_id, id desc);
create index notifications_unread on notifications (person_id) where read_at is null;
create index notifications_by_discussion on notifications (discussion_id, person_id) where read_at is null;
create index notifications_by_community on notifications (community_id) where read_at is null;
create index notifications_by_post on notifications (post_id);
create index notifications_by_activity on notifications (activity_id);
create index notifications_by_actor on notifications (actor_id);
create index notifications_read on notifications (read_at) where read_at is not null;
create index notifications_to_mail on notifications (mail_at) where mail_at is not null;
-- One post is told to one person once, by the strongest reason.
create unique index notifications_once_per_post on notifications (person_id, post_id)
  where kind in ('mention', 'answer', 'reply', 'followed');

-- By which ways somebody is told what; without a row the defaults of the product hold.
create table notification_choices (
  person_id bigint not null references people (id) on delete cascade,
  matter text not null,
  app boolean not null,
  mail boolean not null,
  digest boolean not null,
  primary key (person_id, matter)
);

-- When somebody was last looked at for the weekly mail, and on which day they want it (1 is Monday, 0 never).
create table digests (
  person_id bigint primary key references people (id) on delete cascade,
  weekday smallint not null default 1 check (weekday between 0 and 7),
  last_at timestamptz
);

-- Mails that were sent because of notifications, so that nobody gets too many in a day.
create table notification_mails (
  id bigint generated always as identity primary key,
  person_id bigint not null references people (id) on delete cascade,
  sent_at timestamptz not null default moment()
);
create index notification_mails_by_person on notification_mails (person_id, sent_at);

-- Tells the open pages of a person how many unread notifications there are; said when the transaction commits.
create function announce_inbox(person bigint) returns void language sql as $$
  select pg_notify('live', json_build_object('topic', 'inbox:' || person, 'event', 'count', 'data', json_build_object(
    'count', (select count(*) from (
      select from notifications where person_id = person and read_at is null limit 100) unread)))::text)
$$;

-- Whatever marks posts as seen, on whichever device, marks what was told about them in the same transaction:
-- the two can never disagree.
create function read_notifications() returns trigger language plpgsql as $$
begin
  update notifications n set read_at = moment()
  where n.person_id = new.person_id and n.discussion_id = new.discussion_id and n.read_at is null
    and (n.post_id is null
      or exists (select from posts p where p.id = n.post_id and new.numbers @> p.number));
  if found then
    perform announce_inbox(new.person_id);
  end if;
  return null;
end $$;
create trigger reading_marks_notifications after insert or update on reads
  for each row execute function read_notifications();
