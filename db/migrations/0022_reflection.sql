-- What a team asks itself in place of the three questions that Stoa asks.
create table reflection_prompts (
  community_id bigint primary key references communities (id) on delete cascade,
  prompts text[] not null check (cardinality(prompts) = 3),
  changed_by bigint references people (id) on delete set null,
  changed_at timestamptz not null default moment()
);

-- How often a card is opened by itself: a team's, or one's own where no team is named.
create table reflection_rhythms (
  id bigint generated always as identity primary key,
  community_id bigint unique references communities (id) on delete cascade,
  -- Who set it.
  person_id bigint not null references people (id) on delete cascade,
  cadence text not null check (cadence in ('weekly', 'fortnightly', 'monthly')),
  -- 1 is Monday. Monthly ones fall on the first such day of the month.
  weekday integer not null check (weekday between 1 and 7),
  starts_on date not null,
  next_on date not null,
  audience text not null check (audience in ('private', 'team', 'open')),
  named boolean not null default false,
  set_at timestamptz not null default moment(),
  check (case when community_id is null then audience = 'private' else audience <> 'private' end)
);
create unique index reflection_rhythms_own on reflection_rhythms (person_id) where community_id is null;
create index reflection_rhythms_by_person on reflection_rhythms (person_id);
create index reflection_rhythms_due on reflection_rhythms (next_on);

-- Something that somebody finished: told by another system, noted by themselves, or a group that ended. Found by them alone.
create table completions (
  id bigint generated always as identity primary key,
  person_id bigint not null references people (id) on delete cascade,
  source text not null check (source in ('group', 'system', 'note')),
  -- What it is to whoever told it, so that it is told once.
  thing text not null check (length(thing) between 1 and 200),
  title text not null check (length(title) between 1 and 160),
  finished_on date not null,
  -- When they are asked next what came of it; null when nothing more is asked.
  ask_on date,
  -- After how many days they were asked last.
  asked_after integer not null default 0,
  created_at timestamptz not null default moment(),
  unique (person_id, source, thing)
);
create index completions_asking on completions (ask_on) where ask_on is not null;

-- Who does not want to be asked about anything they finish.
create table unasked_people (
  person_id bigint primary key references people (id) on delete cascade,
  since timestamptz not null default moment()
);

-- A card of three questions, answered alone or by a team together.
create table reflections (
  id bigint generated always as identity primary key,
  community_id bigint references communities (id) on delete cascade,
  -- Who began it; a card that is not answered together is theirs.
  person_id bigint references people (id) on delete set null,
  together boolean not null,
  -- Once a card of a team is uncovered, names stand beside the words.
  named boolean not null default false,
  audience text not null check (audience in ('private', 'team', 'open')),
  occasion text not null check (occasion in ('event', 'session', 'project', 'course', 'rhythm', 'other')),
  -- Where nothing is said, pages name the day.
  title text not null default '' check (length(title) <= 160),
  -- Which three questions, where neither the team nor the card words its own.
  questions text not null default 'card' check (questions in ('card', 'follow-up')),
  prompts text[] check (cardinality(prompts) = 3),
  meeting_id bigint references meetings (id) on delete set null,
  completion_id bigint references completions (id) on delete set null,
  after_days integer,
  -- While a team writes everybody sees their own words alone.
  state text not null default 'writing' check (state in ('writing', 'shown')),
  -- Grows with each change, so that a browser knows whether it is behind.
  version integer not null default 1,
  created_at timestamptz not null default moment(),
  shown_at timestamptz,
  check (not together or (community_id is not null and audience <> 'private')),
  check (audience <> 'team' or community_id is not null)
);
create index reflections_by_community on reflections (community_id, id desc) where community_id is not null;
create index reflections_by_person on reflections (person_id, id desc);
create index reflections_open on reflections (id desc) where audience = 'open' and state = 'shown';
create index reflections_waiting on reflections (community_id, id desc) where together and state = 'writing';
create unique index reflections_by_meeting on reflections (meeting_id) where meeting_id is not null and together;
create index reflections_after_meeting on reflections (meeting_id);
create unique index reflections_by_completion on reflections (completion_id, after_days);

-- What one person wrote. The ids are drawn by lot, so that their order tells neither when nor by whom.
create table reflection_entries (
  id uuid primary key default gen_random_uuid(),
  reflection_id bigint not null references reflections (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  answers text[] not null check (cardinality(answers) = 3),
  unique (reflection_id, person_id)
);
create index reflection_entries_by_person on reflection_entries (person_id, reflection_id desc);

create table reflection_themes (
  reflection_id bigint not null references reflections (id) on delete cascade,
  name text not null check (length(name) between 1 and 40),
  primary key (reflection_id, name)
);
-- The same word is the same theme, however it is written.
create unique index reflection_themes_once on reflection_themes (reflection_id, lower(name));

create table reflection_actions (
  id bigint generated always as identity primary key,
  reflection_id bigint not null references reflections (id) on delete cascade,
  what text not null check (length(what) between 1 and 300),
  owner_id bigint references people (id) on delete set null,
  due_on date,
  done_at timestamptz,
  -- Told that its day has come, once for each day that was set.
  reminded_at timestamptz,
  created_at timestamptz not null default moment()
);
create index reflection_actions_of_card on reflection_actions (reflection_id, id);
create index reflection_actions_of_owner on reflection_actions (owner_id, due_on, id) where done_at is null;
create index reflection_actions_due on reflection_actions (due_on) where done_at is null and reminded_at is null;

-- What somebody learnt, written so that others can use it; or a use that others can copy.
create table lessons (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('lesson', 'use case')),
  author_id bigint references people (id) on delete set null,
  community_id bigint references communities (id) on delete cascade,
  reflection_id bigint references reflections (id) on delete set null,
  audience text not null check (audience in ('team', 'open')),
  topic text not null check (length(topic) between 1 and 160),
  story text not null default '' check (length(story) <= 4000),
  insight text not null check (length(insight) between 1 and 4000),
  consequence text not null default '' check (length(consequence) <= 4000),
  question text not null default '' check (length(question) <= 1000),
  uses_count integer not null default 0,
  thanks_count integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default moment(),
  edited_at timestamptz,
  check (audience <> 'team' or community_id is not null)
);
create index lessons_reused on lessons (uses_count desc, id desc);
create index lessons_reused_here on lessons (community_id, uses_count desc, id desc) where community_id is not null;
create index lessons_by_author on lessons (author_id, id desc);
create index lessons_of_card on lessons (reflection_id);

-- What a lesson said before it was said better.
create table lesson_versions (
  lesson_id bigint not null references lessons (id) on delete cascade,
  version integer not null,
  content jsonb not null,
  written_at timestamptz not null,
  primary key (lesson_id, version)
);

create table lesson_uses (
  lesson_id bigint not null references lessons (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  what text not null default '' check (length(what) <= 1000),
  used_at timestamptz not null default moment(),
  primary key (lesson_id, person_id)
);
create index lesson_uses_by_person on lesson_uses (person_id);

create table lesson_thanks (
  lesson_id bigint not null references lessons (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  primary key (lesson_id, person_id)
);
create index lesson_thanks_by_person on lesson_thanks (person_id);

-- Lessons are found in the same box; one that everybody may read has no community there.
alter table search_entries drop constraint search_entries_kind_check;
alter table search_entries add constraint search_entries_kind_check
  check (kind in ('discussion', 'question', 'reply', 'community', 'person', 'lesson'));
