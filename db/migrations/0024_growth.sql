-- What a person does for their own growth. Everything here is found by them alone, and no happening tells of it.
create table growth_goals (
  id bigint generated always as identity primary key,
  person_id bigint not null references people (id) on delete cascade,
  lane text not null check (lane in ('practice', 'people', 'reflection', 'network')),
  words text not null check (length(words) between 1 and 200),
  -- The first day of the month for which it is.
  month date not null check (extract(day from month) = 1),
  -- How often it was taken along into another month.
  carried smallint not null default 0,
  state text not null default 'open' check (state in ('open', 'done', 'let go')),
  created_at timestamptz not null default moment(),
  ended_at timestamptz
);
create index growth_goals_of on growth_goals (person_id, month desc, id);

-- What somebody learned by and wrote down, as Stoa does not see everything.
create table growth_notes (
  id bigint generated always as identity primary key,
  person_id bigint not null references people (id) on delete cascade,
  kind text not null check (kind in ('experience', 'exposure', 'education')),
  words text not null check (length(words) between 1 and 200),
  on_day date not null,
  created_at timestamptz not null default moment()
);
create index growth_notes_of on growth_notes (person_id, on_day desc, id desc);

-- Whether somebody is sent towards a person each week, and whether others are sent to them.
create table growth_choices (
  person_id bigint primary key references people (id) on delete cascade,
  nudges boolean not null default false,
  suggested boolean not null default true,
  next_nudge_on date
);
create index growth_nudges_due on growth_choices (next_nudge_on) where nudges;

create table growth_nudges (
  id bigint generated always as identity primary key,
  person_id bigint not null references people (id) on delete cascade,
  other_id bigint not null references people (id) on delete cascade,
  -- Why this person: what speaks for them, and the topic that both know.
  reasons text[] not null,
  topic text,
  state text not null default 'open' check (state in ('open', 'wrote', 'not this')),
  created_at timestamptz not null default moment(),
  answered_at timestamptz,
  unique (person_id, other_id)
);
create index growth_nudges_of on growth_nudges (person_id, id desc);
create index growth_nudges_towards on growth_nudges (other_id);

create table growth_reviews (
  person_id bigint not null references people (id) on delete cascade,
  month date not null check (extract(day from month) = 1),
  went text not null default '' check (length(went) <= 2000),
  learned text not null default '' check (length(learned) <= 2000),
  next text not null default '' check (length(next) <= 2000),
  changed_at timestamptz not null default moment(),
  primary key (person_id, month)
);
