-- A learning manager looks at how knowledge flows, in figures that tell nobody. An administrator grants it, also to
-- themselves; they are not one by being an administrator.
alter table people add column learning_manager boolean not null default false;

-- What somebody lets Stoa remember of them, source by source; nothing is remembered of a time before.
-- 'check' counts their network check in figures about many, 'flow' what Stoa saw in the flow of knowledge.
create table relation_consents (
  person_id bigint not null references people (id) on delete cascade,
  source text not null
    check (source in ('answers', 'thanks', 'circles', 'coffees', 'mentoring', 'writing', 'check', 'flow')),
  given_at timestamptz not null default moment(),
  primary key (person_id, source)
);

-- Ties that Stoa saw, a row for each month: what a person got from another, gave them, or did with them. All rows but
-- those of the flow are somebody's own and seen by nobody else; those of the flow are only ever counted, and are
-- written where both had consented.
create table relations (
  person_id bigint not null references people (id) on delete cascade,
  other_id bigint not null references people (id) on delete cascade,
  source text not null
    check (source in ('answers', 'thanks', 'circles', 'coffees', 'mentoring', 'writing', 'flow')),
  way text not null check (way in ('from', 'to', 'with')),
  month date not null check (extract(day from month) = 1),
  times integer not null default 1,
  first_on date not null,
  last_on date not null,
  primary key (person_id, source, other_id, way, month),
  check (person_id <> other_id)
);
create index relations_by_other on relations (other_id, source);
create index relations_in_flow on relations (month, person_id, other_id) where source = 'flow';

-- Which happenings were looked at for ties, so that one that is told twice counts once.
create table relations_heard (
  activity_id bigint primary key references activity (id) on delete cascade
);

-- How many people were taken out of the flow of a month, over all time: figures that were shown change by five at least.
create table flow_leavings (
  month date primary key,
  people integer not null
);

-- Who learned from whom in a quarter, between departments, places or levels, as it may be shown: protected figures and
-- no people. Drawn up once the quarter is over, and anew when somebody is taken out.
create table flow_tables (
  quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  by text not null check (by in ('department', 'place', 'level')),
  shown jsonb not null,
  -- How many people had left the months of the quarter when all of it was last shown, and when it was last looked at.
  leavings integer not null,
  looked_at integer not null,
  drawn_at timestamptz not null default moment(),
  primary key (quarter, by)
);

-- The same for those who take part in a programme: how much of what they learn and teach crosses departments.
create table flow_programmes (
  programme_id bigint not null references programmes (id) on delete cascade,
  quarter date not null,
  shown jsonb not null,
  leavings integer not null,
  looked_at integer not null,
  drawn_at timestamptz not null default moment(),
  primary key (programme_id, quarter)
);
