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
