-- A check of one's own network. It belongs to the person: nothing but their own pages reads these rows, and nothing of
-- them stands anywhere else.
create table network_checks (
  id bigint generated always as identity primary key,
  person_id bigint not null references people (id) on delete cascade,
  state text not null default 'open' check (state in ('open', 'done')),
  -- How the person and the organisation stood when the check was finished, so that it reads the same later.
  own_department text,
  departments_count integer,
  -- Of it another check was offered; the offer is not repeated.
  offered_again_at timestamptz,
  created_at timestamptz not null default moment(),
  finished_at timestamptz
);
create index network_checks_mine on network_checks (person_id, id desc);
create unique index network_checks_open on network_checks (person_id) where state = 'open';
create index network_checks_due on network_checks (finished_at, id)
  where state = 'done' and offered_again_at is null;

-- Somebody one turns to: a colleague, or someone outside under a name that only the writer knows them by.
create table network_contacts (
  id bigint generated always as identity primary key,
  check_id bigint not null references network_checks (id) on delete cascade,
  colleague_id bigint references people (id) on delete set null,
  -- Empty for colleagues.
  alias text not null default '' check (length(alias) <= 60),
  -- Where the directory says that a colleague works, as it said when they were named.
  department text,
  frequency text check (frequency in ('seldom', 'monthly', 'fortnightly', 'weekly', 'daily')),
  known text check (known in ('under 1', '1 to 4', '5 to 10', 'over 10')),
  level text check (level in ('lower', 'same', 'higher')),
  unit text check (unit in ('team', 'department', 'elsewhere', 'outside')),
  place text check (place in ('floor', 'building', 'city', 'country', 'abroad')),
  contact text check (contact in ('planned', 'chance')),
  closeness text check (closeness in ('distant', 'cordial', 'close', 'very close')),
  benefits text[] not null default '{}'
    check (benefits <@ array['solutions', 'who knows', 'reframing', 'validation', 'legitimation'])
);
create index network_contacts_in_order on network_contacts (check_id, id);
create unique index network_contacts_once on network_contacts (check_id, colleague_id) where colleague_id is not null;
create index network_contacts_by_colleague on network_contacts (colleague_id) where colleague_id is not null;

-- Two who know each other; the smaller id first.
create table network_links (
  check_id bigint not null references network_checks (id) on delete cascade,
  one_id bigint not null references network_contacts (id) on delete cascade,
  other_id bigint not null references network_contacts (id) on delete cascade,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index network_links_by_check on network_links (check_id);
create index network_links_by_other on network_links (other_id);

-- What a finished check suggests for one axis, and what came of it.
create table network_moves (
  id bigint generated always as identity primary key,
  check_id bigint not null references network_checks (id) on delete cascade,
  axis text not null,
  act text not null check (act in ('roulette', 'mentor', 'reverse mentor', 'shadowing', 'community', 'story', 'circle')),
  state text not null default 'open' check (state in ('open', 'taken', 'done', 'declined')),
  -- Where it led, as an address of this site.
  led_to text check (led_to like '/%'),
  taken_at timestamptz,
  ended_at timestamptz,
  unique (check_id, axis)
);

-- A team or community looks together: each fills in their own check, all see the aggregate once it is closed. Without a
-- community it is of everybody who agreed to be counted, drawn up once a month and closed at once.
create table shared_checks (
  id bigint generated always as identity primary key,
  community_id bigint references communities (id) on delete cascade,
  started_by bigint references people (id) on delete set null,
  closes_on date not null,
  state text not null default 'open' check (state in ('open', 'closed')),
  -- What was shown when it was closed or last drawn up, { axis: figure }, and how many were counted then: until five
  -- have gone, only what is the same without them is shown.
  shown jsonb not null default '{}',
  counted integer not null default 0,
  created_at timestamptz not null default moment(),
  closed_at timestamptz
);
create index shared_checks_by_community on shared_checks (community_id, id desc) where community_id is not null;
create unique index shared_checks_open on shared_checks (community_id) where state = 'open';
create unique index shared_checks_of_all on shared_checks (closes_on) where community_id is null;
create index shared_checks_closing on shared_checks (closes_on) where state = 'open';

-- Whose check counts in it, by their own press.
create table shared_check_parts (
  shared_check_id bigint not null references shared_checks (id) on delete cascade,
  check_id bigint not null references network_checks (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  -- What is added up: the axes of the check, from 0 to 1, in their order.
  axes real[] not null,
  primary key (shared_check_id, person_id)
);
create index shared_check_parts_by_check on shared_check_parts (check_id);
create index shared_check_parts_by_person on shared_check_parts (person_id);

-- A bounded group whose people agree to say what they get from each other.
create table rosters (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities (id) on delete cascade,
  name text not null check (length(name) between 1 and 120),
  started_by bigint references people (id) on delete set null,
  state text not null default 'open' check (state in ('open', 'closed')),
  created_at timestamptz not null default moment(),
  closed_at timestamptz
);
create index rosters_by_community on rosters (community_id, id desc);

create table roster_people (
  roster_id bigint not null references rosters (id) on delete cascade,
  person_id bigint not null references people (id) on delete cascade,
  agreed_at timestamptz not null default moment(),
  answered_at timestamptz,
  primary key (roster_id, person_id)
);
create index roster_people_by_person on roster_people (person_id);

-- What one of them gets from another. Whoever leaves takes along what they said and what was said about them.
create table roster_ties (
  roster_id bigint not null,
  person_id bigint not null,
  other_id bigint not null,
  benefits text[] not null
    check (benefits <@ array['solutions', 'who knows', 'reframing', 'validation', 'legitimation'] and benefits <> '{}'),
  primary key (roster_id, person_id, other_id),
  foreign key (roster_id, person_id) references roster_people on delete cascade,
  foreign key (roster_id, other_id) references roster_people on delete cascade,
  check (person_id <> other_id)
);
create index roster_ties_by_other on roster_ties (roster_id, other_id);
