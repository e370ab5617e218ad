-- A team is a community of those who work together: one person leads it, and it needs no charter.
alter table communities drop constraint communities_kind_check,
  add constraint communities_kind_check check (kind in ('community', 'space', 'team'));
-- The list of teams, by name.
create index teams_by_name on communities (plain(name), id) where kind = 'team';

create table teams (
  community_id bigint primary key references communities (id) on delete cascade,
  -- What it works on, in its own words: teams with a word in common can compare.
  topics text[] not null default '{}',
  -- Since when its lessons have a place on its page.
  lessons_opened_at timestamptz
);
create index teams_by_topic on teams using gin (topics);

create table team_goals (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities (id) on delete cascade,
  kind text not null check (kind in ('development', 'performance')),
  title text not null check (length(title) between 1 and 200),
  -- By what the team sees that it got there, in plain words.
  measure text not null default '' check (length(measure) <= 400),
  state text not null default 'open' check (state in ('open', 'on track', 'stuck', 'reached', 'let go')),
  due_on date,
  version integer not null default 1,
  created_at timestamptz not null default moment(),
  ended_at timestamptz
);
create index team_goals_of on team_goals (community_id, ended_at desc nulls first, id);

-- How a goal went: each time somebody said where it stands.
create table team_goal_changes (
  id bigint generated always as identity primary key,
  goal_id bigint not null references team_goals (id) on delete cascade,
  state text not null check (state in ('open', 'on track', 'stuck', 'reached', 'let go')),
  word text not null default '' check (length(word) <= 600),
  changed_by bigint references people (id) on delete set null,
  changed_at timestamptz not null default moment()
);
create index team_goal_changes_of on team_goal_changes (goal_id, id desc);

create table team_meetings (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities (id) on delete cascade,
  starts_at timestamptz not null,
  -- Where, or the link of the call.
  place text not null default '' check (length(place) <= 300),
  held_at timestamptz,
  -- Grows with each change, so that an open page knows whether it is behind.
  version integer not null default 1,
  created_at timestamptz not null default moment()
);
-- There is one next meeting.
create unique index team_meetings_next on team_meetings (community_id) where held_at is null;
create index team_meetings_held on team_meetings (community_id, id desc);

create table agenda_items (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references team_meetings (id) on delete cascade,
  -- What the team talks about, or its room to look back.
  kind text not null default 'item' check (kind in ('item', 'reflection')),
  title text not null check (length(title) between 1 and 200),
  minutes smallint not null check (minutes between 1 and 480),
  person_id bigint references people (id) on delete set null,
  position integer not null,
  done boolean not null default false
);
create index agenda_items_of on agenda_items (meeting_id, position, id);
create index agenda_items_by_person on agenda_items (person_id);

-- What a team tried and what came of it.
create table team_results (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities (id) on delete cascade,
  topic text not null check (length(topic) between 1 and 60),
  tried text not null check (length(tried) between 1 and 1200),
  came text not null check (length(came) between 1 and 1200),
  again text not null check (again in ('yes', 'otherwise', 'no')),
  -- For the team until somebody shares it with everyone.
  shared_at timestamptz,
  author_id bigint references people (id) on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default moment()
);
create index team_results_of on team_results (community_id, id desc);
create index team_results_by_author on team_results (author_id);
create index team_results_by_topic on team_results (plain(topic), id desc) where shared_at is not null;

-- Two teams that should talk, and why; the two leads decide whether they do.
create table team_contacts (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities (id) on delete cascade,
  other_id bigint not null references communities (id) on delete cascade,
  topics text[] not null default '{}',
  elsewhere boolean not null default false,
  suggested_by bigint references people (id) on delete set null,
  state text not null default 'suggested' check (state in ('suggested', 'talked', 'not now')),
  created_at timestamptz not null default moment(),
  ended_at timestamptz,
  check (community_id <> other_id)
);
create unique index team_contacts_once on team_contacts (least(community_id, other_id), greatest(community_id, other_id));
create index team_contacts_of on team_contacts (community_id, id desc);
create index team_contacts_with on team_contacts (other_id, id desc);
