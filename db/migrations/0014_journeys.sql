-- What a group does, in the order of its days, counted from its own start.
create table steps (
  id bigint generated always as identity primary key,
  group_id bigint not null references groups (id) on delete cascade,
  programme_id bigint not null references programmes (id) on delete cascade,
  -- In the declaration; what repeats has a turn.
  key text not null,
  turn integer not null default 1,
  kind text not null,
  -- From the declaration: who does it ('everyone' or a role), whether the group does it as one.
  who text not null default 'everyone',
  by_group boolean not null default false,
  -- What is handed in is reviewed or voted for afterwards.
  followed boolean not null default false,
  position integer not null,
  opens_on date not null,
  due_on date not null,
  state text not null default 'planned' check (state in ('planned', 'open', 'done', 'skipped')),
  opened_at timestamptz,
  done_at timestamptz,
  reminded_at timestamptz,
  -- Why it was left out.
  why text not null default '' check (length(why) <= 500),
  -- When reviewers were drawn, and until when the vote for what was handed in goes on.
  drawn_at timestamptz,
  vote_ends_on date,
  unique (group_id, key, turn)
);
create index steps_in_order on steps (group_id, position);
create index steps_by_programme on steps (programme_id);
create index steps_opening on steps (opens_on) where state = 'planned';
create index steps_due on steps (due_on) where state = 'open';
create index steps_voting on steps (vote_ends_on) where vote_ends_on is not null;

-- What somebody, or the group where person_id is null, wrote, handed in or ticked for a step.
create table work (
  id bigint generated always as identity primary key,
  step_id bigint not null references steps (id) on delete cascade,
  group_id bigint not null references groups (id) on delete cascade,
  person_id bigint references people (id) on delete cascade,
  state text not null default 'begun' check (state in ('begun', 'done', 'returned', 'signed')),
  -- By the step's kind: ticks of a checklist, answers by question, links.
  content jsonb not null default '{}',
  body_html text not null default '',
  body_text text not null default '',
  sanitised integer not null default 0,
  -- From the declaration: who may read it once it is done, and who signs it.
  visible text not null default 'private' check (visible in ('private', 'facilitator', 'group', 'programme')),
  sign_off text,
  done_at timestamptz,
  signed_by bigint references people (id) on delete set null,
  signed_at timestamptz,
  word text not null default '' check (length(word) <= 1000),
  version integer not null default 1,
  created_at timestamptz not null default moment(),
  unique nulls not distinct (step_id, person_id)
);
create index work_by_group on work (group_id, id);
create index work_by_person on work (person_id, id desc) where person_id is not null;

create index work_to_sign on work (group_id) where state = 'done' and sign_off is not null;

create table work_files (
  work_id bigint not null references work (id) on delete cascade,
  file_id bigint not null references files (id) on delete cascade,
  primary key (work_id, file_id)
);
create index work_files_by_file on work_files (file_id);

create table reviews (
  id bigint generated always as identity primary key,
  work_id bigint not null references work (id) on delete cascade,
  reviewer_id bigint not null references people (id) on delete cascade,
  due_on date not null,
  -- Points from 1 to 5 by criterion.
  points jsonb not null default '{}',
  words text not null default '' check (length(words) <= 8000),
  given_at timestamptz,
  -- The review reviewed by whom it was for: 1 to 5.
  helpful integer check (helpful between 1 and 5),
  helpful_words text not null default '' check (length(helpful_words) <= 2000),
  unique (work_id, reviewer_id)
);
create index reviews_by_reviewer on reviews (reviewer_id, id desc);
create index reviews_waiting on reviews (due_on) where given_at is null;

create table work_votes (
  step_id bigint not null references steps (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  work_id bigint not null references work (id) on delete cascade,
  primary key (step_id, person_id, work_id)
);
create index work_votes_by_work on work_votes (work_id);
create index work_votes_by_person on work_votes (person_id);

-- Who answered a survey and what was answered stand apart: nothing in the two tells which belongs to whom.
create table survey_given (
  step_id bigint not null references steps (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  primary key (step_id, person_id)
);
create index survey_given_by_person on survey_given (person_id);
create table survey_answers (
  id uuid primary key default gen_random_uuid(),
  programme_id bigint not null references programmes (id) on delete cascade,
  key text not null,
  answers jsonb not null,
  -- Part of the results that are shown: they grow by five at once, so that two looks do not tell one person's answer.
  counted boolean not null default false
);
create index survey_answers_by_programme on survey_answers (programme_id, key);
create index survey_answers_uncounted on survey_answers (programme_id, key) where not counted;

-- Asked of somebody outside or inside the group: a line manager's yes, a sponsor's decision at a gate.
create table decisions (
  id bigint generated always as identity primary key,
  step_id bigint not null references steps (id) on delete cascade,
  -- Whom it is about, where it is about one of the group.
  about_id bigint references people (id) on delete cascade,
  asked_id bigint not null references people (id) on delete cascade,
  answer text check (answer in ('yes', 'no', 'continue', 'change', 'stop')),
  why text not null default '' check (length(why) <= 2000),
  asked_at timestamptz not null default moment(),
  answered_at timestamptz,
  unique nulls not distinct (step_id, about_id, asked_id)
);
create index decisions_by_asked on decisions (asked_id, id desc);
create index decisions_about on decisions (about_id) where about_id is not null;
