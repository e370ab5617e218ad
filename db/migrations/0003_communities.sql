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
  merged_into_id bigint references communities (id),
  charter_version integer not null default 0,
  guidelines_version integer not null default 0,
  members_count integer not null default 0,
  created_at timestamptz not null default moment(),
  live_at timestamptz,
  archived_at timestamptz
);
create index communities_by_name on communities (plain(name), id);
create index communities_named_like on communities using gin (plain(name) gin_trgm_ops);

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
