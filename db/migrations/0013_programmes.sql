-- A space is a community without a charter and without owners: the room of a group or of a programme.
alter table communities add column kind text not null default 'community' check (kind in ('community', 'space'));

-- A run of a format for an audience.
create table programmes (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  name text not null check (length(name) between 1 and 120),
  purpose text not null default '' check (length(purpose) <= 2000),
  format_version_id bigint not null references format_versions (id),
  format_key text not null,
  -- Both from the declaration, for lists and for what is due.
  runs text not null check (runs in ('cohort', 'rolling', 'rounds')),
  grouping text not null check (grouping in ('circles', 'roulette', 'matching', 'teams', 'everyone')),
  -- Offered by a community to its people; else to everybody, or whom the rule on the directory names.
  community_id bigint references communities (id) on delete set null,
  audience jsonb,
  state text not null default 'draft' check (state in ('draft', 'open', 'forming', 'running', 'closed', 'cancelled')),
  opens_at timestamptz,
  closes_at timestamptz,
  starts_on date,
  -- How many may take part; whoever comes later waits.
  places integer check (places > 0),
  time_zone text not null default 'UTC',
  -- What the organisers set otherwise than the format: sizes, rules, weights, matching mode.
  adjustments jsonb not null default '{}',
  seed bigint not null default floor(random() * 2147483647),
  rounds_count integer not null default 0,
  next_round_on date,
  -- Rounds that are drawn again and again are published at once, unless somebody looks through each.
  rounds_reviewed boolean not null default false,
  meeting_link text check (length(meeting_link) <= 500),
  space_id bigint references communities (id) on delete set null,
  facilitators_space_id bigint references communities (id) on delete set null,
  -- The run that this one continues or rolls out.
  follows_id bigint references programmes (id) on delete set null,
  closing_words text not null default '' check (length(closing_words) <= 4000),
  version integer not null default 1,
  created_at timestamptz not null default moment(),
  started_at timestamptz,
  closed_at timestamptz
);
create index programmes_by_state on programmes (state, id desc);
create index programmes_by_community on programmes (community_id, id desc) where community_id is not null;
create index programmes_by_version on programmes (format_version_id);
create index programmes_by_space on programmes (space_id) where space_id is not null;
create index programmes_by_facilitators on programmes (facilitators_space_id) where facilitators_space_id is not null;
create index programmes_followed on programmes (follows_id) where follows_id is not null;
create index programmes_starting on programmes (starts_on) where state in ('open', 'forming') and starts_on is not null;
create index programmes_opening on programmes (opens_at) where state = 'draft' and opens_at is not null;
create index programmes_shutting on programmes (closes_at) where state = 'open' and closes_at is not null;
create index programmes_drawing on programmes (next_round_on) where state = 'running' and next_round_on is not null;

create table programme_organisers (
  programme_id bigint not null references programmes (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  added_at timestamptz not null default moment(),
  primary key (programme_id, person_id)
);
create index programme_organisers_by_person on programme_organisers (person_id);

-- A programme that is tried first: for whom and how long, by what it is judged, and what was decided.
create table pilots (
  programme_id bigint primary key references programmes (id) on delete cascade,
  question text not null check (length(question) between 1 and 500),
  ends_on date not null,
  decision text check (decision in ('roll out', 'change', 'stop')),
  why text not null default '' check (length(why) <= 2000),
  decided_by bigint references people (id) on delete set null,
  decided_at timestamptz
);
create table pilot_criteria (
  programme_id bigint not null references pilots (programme_id) on delete cascade,
  position integer not null,
  what text not null check (length(what) between 1 and 300),
  target text not null check (length(target) between 1 and 120),
  result text not null default '' check (length(result) <= 500),
  met boolean,
  primary key (programme_id, position)
);

-- Who asked to take part, who waits, who is in, who has left without anybody's fault.
create table participants (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programmes (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  role text,
  state text not null default 'in' check (state in ('waiting', 'in', 'left', 'declined')),
  answers jsonb not null default '{}',
  consents text[] not null default '{}',
  capacity integer check (capacity between 0 and 20),
  cadence_weeks integer check (cadence_weeks between 1 and 52),
  paused_until date,
  applied_at timestamptz not null default moment(),
  admitted_at timestamptz,
  left_at timestamptz,
  -- What somebody told the organisers, and nobody else, when they left.
  leaving_word text not null default '' check (length(leaving_word) <= 500),
  version integer not null default 1,
  unique (programme_id, person_id)
);
create index participants_by_state on participants (programme_id, state, id);
create index participants_by_person on participants (person_id, id desc);

-- Asked by the organisers to take part; they answer the intake themselves.
create table programme_invitations (
  programme_id bigint not null references programmes (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  role text,
  invited_by bigint references people (id) on delete set null,
  invited_at timestamptz not null default moment(),
  primary key (programme_id, person_id)
);
create index programme_invitations_by_person on programme_invitations (person_id);

-- What the organisers put beside the materials of the format.
create table programme_links (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programmes (id) on delete cascade,
  name text not null check (length(name) between 1 and 120),
  url text not null check (length(url) <= 500),
  added_by bigint references people (id) on delete set null,
  added_at timestamptz not null default moment()
);
create index programme_links_by_programme on programme_links (programme_id, id);

-- Named by one, known to nobody else: the two are not put together.
create table cannot_meet (
  programme_id bigint not null references programmes (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  other_id bigint not null references people (id) on delete cascade,
  primary key (programme_id, person_id, other_id)
);
create index cannot_meet_by_person on cannot_meet (person_id);
create index cannot_meet_by_other on cannot_meet (other_id);

-- One forming of groups: proposed, looked at by a human, published or thrown away.
create table rounds (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programmes (id) on delete cascade,
  number integer not null,
  state text not null default 'proposed' check (state in ('proposed', 'published', 'discarded', 'closed')),
  seed bigint not null,
  -- What the grouping says of itself, and who waits why.
  report jsonb not null default '{}',
  -- Who has no place, and why.
  waiting jsonb not null default '[]',
  version integer not null default 1,
  proposed_at timestamptz not null default moment(),
  proposed_by bigint references people (id) on delete set null,
  -- Null while the groups are being formed.
  formed_at timestamptz,
  -- Publishing many groups takes a while: since when it goes on, and the day on which they start.
  publishing_since timestamptz,
  starts_on date,
  published_at timestamptz,
  closes_on date,
  -- The day of a round that is drawn again and again: one for each.
  drawn_for date,
  unique (programme_id, number)
);
create unique index rounds_drawn on rounds (programme_id, drawn_for) where drawn_for is not null;
create unique index rounds_proposed on rounds (programme_id) where state = 'proposed';
create index rounds_closing on rounds (closes_on) where state = 'published' and closes_on is not null;

-- 'whole' is everybody of the programme, 'facilitators' those who lead its groups; both have steps as a group has.
create table groups (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programmes (id) on delete cascade,
  round_id bigint references rounds (id) on delete cascade,
  kind text not null default 'group' check (kind in ('group', 'whole', 'facilitators')),
  number integer not null,
  name text not null check (length(name) between 1 and 120),
  state text not null default 'running' check (state in ('proposed', 'gathering', 'running', 'closed', 'merged', 'discarded')),
  merged_into_id bigint references groups (id) on delete set null,
  starts_on date,
  time_zone text not null default 'UTC',
  -- The hour of the week in which all can meet, 'tue 13:00' in UTC.
  slot text,
  score double precision,
  -- Why these people: data of the grouping, put into words where it is shown.
  reasons jsonb not null default '[]',
  -- Whom a team still looks for.
  wanted text not null default '' check (length(wanted) <= 500),
  space_id bigint references communities (id) on delete set null,
  at_risk_since timestamptz,
  at_risk_why text check (at_risk_why in ('thin', 'absent', 'silent')),
  created_at timestamptz not null default moment(),
  published_at timestamptz,
  closed_at timestamptz
);
create index groups_by_programme on groups (programme_id, state, id);
create index groups_by_round on groups (round_id, id) where round_id is not null;
create index groups_worst_first on groups (round_id, coalesce(score, 1), id) where state = 'proposed';
create index groups_by_space on groups (space_id) where space_id is not null;
create index groups_merged on groups (merged_into_id) where merged_into_id is not null;
create unique index groups_of_all on groups (programme_id, kind) where kind <> 'group';

create table group_members (
  group_id bigint not null references groups (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  programme_id bigint not null references programmes (id) on delete cascade,
  round_id bigint references rounds (id) on delete cascade,
  role text,
  -- Gives rather than seeks: may be in several groups of a round.
  gives boolean not null default false,
  facilitates boolean not null default false,
  reasons jsonb not null default '[]',
  joined_at timestamptz not null default moment(),
  left_at timestamptz,
  primary key (group_id, person_id)
);
-- Nobody twice in one round.
create unique index group_members_once on group_members (round_id, person_id)
  where round_id is not null and left_at is null and not gives;
create index group_members_by_person on group_members (person_id, group_id desc);
create index group_members_by_programme on group_members (programme_id, person_id);
create index group_members_leading on group_members (programme_id, person_id) where facilitates and left_at is null;

-- What was moved in a proposal, so that it can be taken back in the reverse order.
create table round_changes (
  id bigint generated always as identity primary key,
  round_id bigint not null references rounds (id) on delete cascade,
  -- Where people and their roles stood before, and what a group was called.
  before jsonb not null,
  changed_by bigint references people (id) on delete set null,
  changed_at timestamptz not null default moment()
);
create index round_changes_by_round on round_changes (round_id, id desc);

-- Asked to come into a group that gathers or runs; nobody is in it before they said yes.
create table group_invitations (
  group_id bigint not null references groups (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  invited_by bigint references people (id) on delete set null,
  state text not null default 'asked' check (state in ('asked', 'accepted', 'declined', 'withdrawn')),
  invited_at timestamptz not null default moment(),
  answered_at timestamptz,
  primary key (group_id, person_id)
);
create index group_invitations_by_person on group_invitations (person_id, invited_at desc);

-- A group that was gathered around a question.
create table problem_groups (
  discussion_id bigint primary key references discussions (id) on delete cascade,
  group_id bigint not null unique references groups (id) on delete cascade,
  gathered_at timestamptz not null default moment()
);

-- What somebody wants to reach in a programme: theirs alone unless they share it with their group.
create table goals (
  id bigint generated always as identity primary key,
  participant_id bigint not null references participants (id) on delete cascade,
  what text not null check (length(what) between 1 and 500),
  shared boolean not null default true,
  state text not null default 'open' check (state in ('open', 'reached', 'dropped')),
  -- Which question of the intake it answers, where it was stated there: it is taken over once.
  question_key text,
  created_at timestamptz not null default moment(),
  ended_at timestamptz,
  unique (participant_id, question_key)
);
create index goals_by_participant on goals (participant_id, id);

-- The spine knows where in a programme something happened.
alter table activity
  add column programme_id bigint references programmes (id) on delete set null,
  add column group_id bigint references groups (id) on delete set null;
create index activity_by_programme on activity (programme_id, id desc) where programme_id is not null;
create index activity_by_group on activity (group_id, id desc) where group_id is not null;
