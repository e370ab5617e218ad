-- A session of a group as it is held: one clock for all in the room.
create table meetings (
  id bigint generated always as identity primary key,
  group_id bigint not null references groups (id) on delete cascade,
  programme_id bigint not null references programmes (id) on delete cascade,
  step_id bigint unique references steps (id) on delete cascade,
  starts_at timestamptz,
  -- The first day of its step when the date was planned from it: the date goes with the step. Null where it was set elsewhere.
  planned_from date,
  minutes integer not null check (minutes between 1 and 1440),
  place text not null default '' check (length(place) <= 200),
  link text not null default '' check (length(link) <= 500),
  state text not null default 'planned' check (state in ('planned', 'running', 'ended', 'cancelled')),
  -- The agenda as it was written out for those in the room when it began.
  stretches jsonb not null default '[]',
  -- Which stretch runs, since when; paused time and what the facilitator added, in seconds.
  stretch integer not null default 0,
  stretch_started_at timestamptz,
  paused_at timestamptz,
  paused_seconds double precision not null default 0,
  extra_seconds integer not null default 0,
  -- Who holds which role: { "timekeeper": [12] }.
  roles jsonb not null default '{}',
  shared_notes text not null default '' check (length(shared_notes) <= 20000),
  -- Who leads it in place of those who lead the group.
  led_by bigint references people (id) on delete set null,
  -- Grows with each change, so that a browser knows whether it is behind.
  version integer not null default 1,
  cancelled_why text not null default '' check (length(cancelled_why) <= 500),
  -- How often calendars were told of another time or place.
  sequence integer not null default 0,
  reminded_at timestamptz,
  began_at timestamptz,
  ended_at timestamptz,
  -- Told once, however often it is opened again.
  held_at timestamptz,
  created_at timestamptz not null default moment()
);
create index meetings_by_group on meetings (group_id, starts_at);
create index meetings_by_programme on meetings (programme_id, starts_at);
create index meetings_coming on meetings (starts_at) where state = 'planned' and starts_at is not null;
create index meetings_running on meetings (id) where state = 'running';

-- Who said whether they come, who was there and for how long.
create table attendances (
  meeting_id bigint not null references meetings (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  reply text check (reply in ('yes', 'no', 'maybe')),
  came_at timestamptz,
  last_seen_at timestamptz,
  present boolean not null default false,
  closing_words text not null default '' check (length(closing_words) <= 1000),
  primary key (meeting_id, person_id)
);
create index attendances_by_person on attendances (person_id, meeting_id desc);

-- Nobody but their writer reads them.
create table private_notes (
  meeting_id bigint not null references meetings (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  body text not null check (length(body) <= 20000),
  written_at timestamptz not null default moment(),
  primary key (meeting_id, person_id)
);
create index private_notes_by_person on private_notes (person_id);

create table slots (
  meeting_id bigint not null references meetings (id) on delete cascade,
  number integer not null,
  person_id bigint not null references people (id) on delete cascade,
  title text not null check (length(title) between 1 and 200),
  primary key (meeting_id, number)
);
create index slots_by_person on slots (person_id);

-- What each one answered in a stretch; shown as counts.
create table poll_votes (
  meeting_id bigint not null references meetings (id) on delete cascade,
  stretch_key text not null,
  person_id bigint not null references people (id) on delete cascade,
  option text not null,
  primary key (meeting_id, stretch_key, person_id)
);
create index poll_votes_by_person on poll_votes (person_id);

-- The address under which somebody's calendar asks for their sessions; kept as a hash, until a new one is made.
create table calendar_feeds (
  person_id bigint primary key references people (id) on delete cascade,
  token_hash bytea not null unique,
  made_at timestamptz not null default moment()
);

-- Who is in the call of a session, and what their browsers tell one another to find a way between them.
create table callers (
  meeting_id bigint not null references meetings (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  joined_at timestamptz not null default moment(),
  seen_at timestamptz not null default moment(),
  primary key (meeting_id, person_id)
);
create index callers_by_person on callers (person_id);
create table call_signals (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meetings (id) on delete cascade,
  from_person_id bigint not null references people (id) on delete cascade,
  to_person_id bigint not null references people (id) on delete cascade,
  body text not null check (length(body) <= 20000),
  sent_at timestamptz not null default moment()
);
create index call_signals_by_receiver on call_signals (to_person_id, meeting_id, id);
create index call_signals_by_sender on call_signals (from_person_id);
create index call_signals_by_meeting on call_signals (meeting_id);

create table boards (
  id bigint generated always as identity primary key,
  group_id bigint not null references groups (id) on delete cascade,
  meeting_id bigint unique references meetings (id) on delete cascade,
  step_id bigint unique references steps (id) on delete cascade,
  columns jsonb not null,
  -- Written without names, for ever.
  anonymous boolean not null default false,
  votes integer not null default 3,
  phase text not null default 'open' check (phase in ('write', 'reveal', 'group', 'vote', 'act', 'open', 'closed')),
  version integer not null default 1,
  created_at timestamptz not null default moment()
);
create index boards_by_group on boards (group_id);

-- Drawn by lot: a number that counts up would tell in which order cards were written, and so by whom.
create table cards (
  id uuid primary key default gen_random_uuid(),
  board_id bigint not null references boards (id) on delete cascade,
  column_key text not null,
  author_id bigint references people (id) on delete set null,
  body text not null check (length(body) between 1 and 1000),
  -- The card on which it lies.
  under_id uuid references cards (id) on delete set null,
  position double precision not null default 0,
  created_at timestamptz not null default moment()
);
create index cards_by_board on cards (board_id, column_key, position, id);
create index cards_by_author on cards (author_id);
create index cards_under on cards (under_id) where under_id is not null;

create table card_votes (
  card_id uuid not null references cards (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  board_id bigint not null references boards (id) on delete cascade,
  votes integer not null check (votes between 1 and 10),
  primary key (card_id, person_id)
);
create index card_votes_by_board on card_votes (board_id, person_id);
create index card_votes_by_person on card_votes (person_id);

-- Agreed in a session; the next one opens with them.
create table actions (
  id bigint generated always as identity primary key,
  group_id bigint not null references groups (id) on delete cascade,
  meeting_id bigint references meetings (id) on delete set null,
  -- Where it was agreed, and from which card.
  board_id bigint references boards (id) on delete set null,
  card_id uuid references cards (id) on delete set null,
  what text not null check (length(what) between 1 and 500),
  owner_id bigint references people (id) on delete set null,
  due_on date,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  outcome text not null default '' check (length(outcome) <= 1000),
  created_at timestamptz not null default moment(),
  ended_at timestamptz,
  -- Its owner was told that its day has come.
  reminded_at timestamptz
);
create index actions_open on actions (group_id, due_on, id) where state = 'open';
create index actions_ended on actions (group_id, id desc) where state <> 'open';
create index actions_by_group on actions (group_id, id);
create index actions_by_board on actions (board_id) where board_id is not null;
create index actions_by_card on actions (card_id) where card_id is not null;
create index actions_due on actions (due_on) where state = 'open' and reminded_at is null;
create index actions_by_meeting on actions (meeting_id) where meeting_id is not null;
create index actions_by_owner on actions (owner_id, id desc) where owner_id is not null;
