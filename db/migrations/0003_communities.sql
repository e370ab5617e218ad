create table communities (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  name text not null check (length(name) between 1 and 120),
  summary text not null default '' check (length(summary) <= 400),
  state text not null default 'incubating'
    check (state in ('incubating', 'live', 'closing', 'archived', 'merged')),
  visibility text not null default 'open' check (visibility in ('open', 'closed', 'hidden')),
  joining text not null default 'open' check (joining in ('open', 'request', 'invitation', 'rule')),
  posting text not null default 'members' check (posting in ('members', 'moderators')),
  rule jsonb,
  ends_on date,
  -- For which end date the owners have been reminded.
  end_reminded_for date,
  -- Those that went into this one point straight to it, so that an old address is one step away.
  merged_into_id bigint references communities (id),
  -- What founders have written before it went live; afterwards the newest version.
  charter_draft jsonb not null default '{}',
  guidelines_draft text not null default '',
  charter_version integer not null default 0,
  guidelines_version integer not null default 0,
  -- What is kept when it closes: best answers, lessons, decisions, thanks.
  harvest jsonb not null default '{}',
  members_count integer not null default 0,
  -- Since when fewer than two people own it.
  owner_wanted_at timestamptz,
  created_at timestamptz not null default moment(),
  live_at timestamptz,
  archived_at timestamptz
);
create index communities_by_name on communities (plain(name), id);
create index communities_named_like on communities using gin (plain(name) gin_trgm_ops);
create index communities_merged on communities (merged_into_id) where merged_into_id is not null;
create index communities_ending on communities (ends_on) where ends_on is not null;
create index communities_wanting_owners on communities (owner_wanted_at) where owner_wanted_at is not null;
create index communities_by_rule on communities (id) where joining = 'rule';

create table memberships (
  community_id bigint not null references communities (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  role text not null default 'member' check (role in ('founder', 'early adopter', 'member', 'moderator', 'owner')),
  guidelines_accepted integer not null default 0,
  joined_at timestamptz not null default moment(),
  -- Someone who left a community that a rule put them in is not put in again.
  left_at timestamptz,
  by_rule boolean not null default false,
  primary key (community_id, person_id)
);
create index memberships_by_person on memberships (person_id, community_id) where left_at is null;
create index memberships_by_time on memberships (community_id, joined_at desc, person_id) where left_at is null;

-- An invitation lets someone find the community and come in, until it is answered.
create table community_invitations (
  community_id bigint not null references communities (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  role text not null check (role in ('founder', 'early adopter', 'member')),
  invited_by bigint references people (id) on delete set null,
  invited_at timestamptz not null default moment(),
  primary key (community_id, person_id)
);
create index community_invitations_by_person on community_invitations (person_id);

create table membership_requests (
  community_id bigint not null references communities (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  message text not null default '',
  guidelines_accepted integer not null default 0,
  asked_at timestamptz not null default moment(),
  answer text check (answer in ('approved', 'declined')),
  word text not null default '',
  answered_by bigint references people (id) on delete set null,
  answered_at timestamptz,
  primary key (community_id, person_id)
);
create index membership_requests_waiting on membership_requests (community_id, asked_at) where answer is null;
create index membership_requests_by_person on membership_requests (person_id);

create table owner_volunteers (
  community_id bigint not null references communities (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  volunteered_at timestamptz not null default moment(),
  primary key (community_id, person_id)
);
create index owner_volunteers_by_person on owner_volunteers (person_id);

create table charters (
  community_id bigint not null references communities (id) on delete cascade,
  version integer not null,
  content jsonb not null,
  changed_by bigint references people (id) on delete set null,
  changed_at timestamptz not null default moment(),
  primary key (community_id, version)
);

create table guidelines (
  community_id bigint not null references communities (id) on delete cascade,
  version integer not null,
  text text not null,
  changed_by bigint references people (id) on delete set null,
  changed_at timestamptz not null default moment(),
  primary key (community_id, version)
);

-- Something that a community does again and again, with someone who looks after it.
create table rituals (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities (id) on delete cascade,
  name text not null check (length(name) between 1 and 120),
  what text not null default '',
  cadence text not null check (cadence in ('weekly', 'fortnightly', 'monthly', 'quarterly')),
  -- 1 is Monday. Monthly and quarterly ones fall on the first such day of the month.
  weekday integer not null check (weekday between 1 and 7),
  -- The first time; the others are counted from it.
  starts_on date not null,
  owner_id bigint references people (id) on delete set null,
  -- The next time that it takes place, moved on when the day has passed.
  next_on date not null,
  reminded_for date,
  ended_at timestamptz
);
create index rituals_by_community on rituals (community_id) where ended_at is null;
create index rituals_by_owner on rituals (owner_id) where ended_at is null;
create index rituals_due on rituals (next_on) where ended_at is null;
