-- What somebody stands ready for, with how many places, until they pause it.
create table offers (
  id bigint generated always as identity primary key,
  person_id bigint not null references people (id) on delete cascade,
  kind text not null check (kind in ('mentor', 'buddy', 'shadow host', 'coffee', 'review', 'talk')),
  topics text[] not null default '{}',
  words text not null default '' check (length(words) <= 600),
  capacity integer not null default 1 check (capacity between 1 and 20),
  place text not null default 'either' check (place in ('online', 'on site', 'either')),
  paused_until date,
  paused boolean not null default false,
  -- How many places are taken now, so that who is free stands first in a list.
  taken integer not null default 0,
  is_full boolean not null generated always as (taken >= capacity) stored,
  created_at timestamptz not null default moment(),
  ended_at timestamptz,
  unique (person_id, kind)
);
create index offers_free_first on offers (is_full, id desc) where ended_at is null and not paused;
create index offers_by_kind on offers (kind, is_full, id desc) where ended_at is null and not paused;
create index offers_by_topic on offers using gin (plain_list(topics)) where ended_at is null and not paused;

-- One asks another: to be mentored, to shadow, to be met. Within a programme, or on an offer alone.
create table match_requests (
  id bigint generated always as identity primary key,
  programme_id bigint references programmes (id) on delete cascade,
  offer_id bigint references offers (id) on delete cascade,
  asker_id bigint not null references people (id) on delete cascade,
  asked_id bigint not null references people (id) on delete cascade,
  words text not null default '' check (length(words) <= 1000),
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'declined', 'withdrawn', 'expired')),
  answer text not null default '' check (length(answer) <= 1000),
  expires_at timestamptz not null,
  group_id bigint references groups (id) on delete set null,
  created_at timestamptz not null default moment(),
  answered_at timestamptz,
  -- What was agreed without a group is over, and the place free again.
  ended_at timestamptz,
  check (asker_id <> asked_id),
  check ((programme_id is null) <> (offer_id is null))
);
create unique index match_requests_waiting on match_requests (asker_id, asked_id, coalesce(programme_id, 0), coalesce(offer_id, 0))
  where state = 'waiting';
create index match_requests_by_asked on match_requests (asked_id, state, id desc);
create index match_requests_by_asker on match_requests (asker_id, id desc);
create index match_requests_by_programme on match_requests (programme_id, id desc) where programme_id is not null;
create index match_requests_by_offer on match_requests (offer_id) where offer_id is not null;
create index match_requests_by_group on match_requests (group_id) where group_id is not null;
create index match_requests_expiring on match_requests (expires_at) where state = 'waiting';

-- Who could accompany whom, for those who choose for themselves: thought out for all at once, so that nobody is
-- shown to everyone.
create table match_recommendations (
  programme_id bigint not null references programmes (id) on delete cascade,
  seeker_id bigint not null references people (id) on delete cascade,
  giver_id bigint not null references people (id) on delete cascade,
  position integer not null,
  score double precision not null,
  reasons jsonb not null,
  primary key (programme_id, seeker_id, giver_id)
);
create index match_recommendations_by_seeker on match_recommendations (seeker_id);
create index match_recommendations_by_giver on match_recommendations (giver_id);

-- People who could go together, or go on together; they do when all of them said yes.
create table match_suggestions (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programmes (id) on delete cascade,
  -- The group whose people think of going on.
  renews_group_id bigint references groups (id) on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'agreed', 'declined', 'expired')),
  score double precision,
  reasons jsonb not null default '[]',
  expires_at timestamptz not null,
  -- The group that came of it.
  group_id bigint references groups (id) on delete set null,
  created_at timestamptz not null default moment(),
  settled_at timestamptz
);
create index match_suggestions_by_programme on match_suggestions (programme_id, state, id desc);
create index match_suggestions_by_group on match_suggestions (group_id) where group_id is not null;
create unique index match_suggestions_renewing on match_suggestions (renews_group_id)
  where renews_group_id is not null and state = 'waiting';
create index match_suggestions_by_renewed on match_suggestions (renews_group_id) where renews_group_id is not null;
create index match_suggestions_expiring on match_suggestions (expires_at) where state = 'waiting';

create table match_answers (
  suggestion_id bigint not null references match_suggestions (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  role text,
  gives boolean not null,
  said text check (said in ('yes', 'no')),
  said_at timestamptz,
  primary key (suggestion_id, person_id)
);
create index match_answers_by_person on match_answers (person_id, suggestion_id desc);
