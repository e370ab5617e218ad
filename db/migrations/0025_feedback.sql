-- Somebody asks people of their choice for feedback. It belongs to the two, and no happening tells of it.
create table feedback_requests (
  id bigint generated always as identity primary key,
  asker_id bigint not null references people (id) on delete cascade,
  kind text not null check (kind in ('work', 'behaviour')),
  about text not null check (length(about) between 1 and 200),
  context text not null default '' check (length(context) <= 1000),
  -- What to look at, in the asker's own words.
  criteria text[] not null check (cardinality(criteria) between 1 and 4),
  created_at timestamptz not null default moment()
);
create index feedback_requests_of on feedback_requests (asker_id, id desc);

create table feedback (
  id bigint generated always as identity primary key,
  request_id bigint not null references feedback_requests (id) on delete cascade,
  giver_id bigint not null references people (id) on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'given', 'declined', 'withdrawn')),
  -- For each criterion 'more', 'good', 'strength', or '' where nothing is said, and words to it.
  levels text[] not null default '{}',
  remarks text[] not null default '{}',
  words text not null default '' check (length(words) <= 2000),
  -- Reminded twice at most; then it is left alone.
  reminded smallint not null default 0,
  remind_at timestamptz,
  version integer not null default 1,
  answered_at timestamptz,
  unique (request_id, giver_id)
);
create index feedback_to_give on feedback (giver_id, id desc);
create index feedback_to_remind on feedback (remind_at) where state = 'waiting' and remind_at is not null;

-- The asker would like to show it to somebody else: that needs the giver's yes.
create table feedback_shares (
  feedback_id bigint not null references feedback (id) on delete cascade,
  with_id bigint not null references people (id) on delete cascade,
  state text not null default 'asked' check (state in ('asked', 'agreed', 'refused')),
  asked_at timestamptz not null default moment(),
  answered_at timestamptz,
  primary key (feedback_id, with_id)
);
create index feedback_shown_to on feedback_shares (with_id, feedback_id desc);
