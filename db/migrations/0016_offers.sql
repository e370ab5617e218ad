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
  created_at timestamptz not null default moment(),
  ended_at timestamptz,
  unique (person_id, kind)
);
create index offers_by_kind on offers (kind, id desc) where ended_at is null;
create index offers_by_topic on offers using gin (topics) where ended_at is null;

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
