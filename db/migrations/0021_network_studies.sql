-- Networks that learning managers brought in as files to have them measured: each belongs to whoever brought it and is
-- seen by nobody else.
create table network_studies (
  id bigint generated always as identity primary key,
  owner_id bigint not null references people (id) on delete cascade,
  name text not null,
  file_name text not null,
  directed boolean not null,
  weighted boolean not null,
  people integer not null check (people > 0),
  -- Lines of the file, before those that repeat a tie are added to it.
  ties integer not null,
  -- How many of the people are in the directory.
  matched integer not null,
  -- What is told of people, in the order in which the file tells it.
  told text[] not null,
  -- [{ "kind": which remark, "times": how often, "places": [{ "line", "what" }] }]
  notices jsonb not null,
  -- From whom and to whom, by the numbers of people, 32 bits each, one column after the other.
  ends bytea not null,
  -- How strong, 64 bits each; null where all ties are alike.
  strengths bytea,
  state text not null default 'read' check (state in ('read', 'waiting', 'measuring', 'measured', 'failed')),
  step text,
  share real not null default 0 check (share between 0 and 1),
  -- The figures of the whole, once it is measured.
  figures jsonb,
  -- Grows with each change, so that a page that is open knows whether it is behind.
  version integer not null default 1,
  created_at timestamptz not null default moment(),
  measured_at timestamptz
);
create index network_studies_of_owner on network_studies (owner_id, id);

-- The people of such a network as the file names them, and who they are here.
create table network_study_people (
  study_id bigint not null references network_studies (id) on delete cascade,
  number integer not null,
  external_id text not null,
  label text,
  person_id bigint references people (id) on delete set null,
  told jsonb not null,
  primary key (study_id, number)
);
create index network_study_people_by_person on network_study_people (person_id) where person_id is not null;

-- A figure of everybody in a network, 64 bits each, in the order of their numbers; not a number where there is none.
create table network_study_measures (
  study_id bigint not null references network_studies (id) on delete cascade,
  place integer not null,
  name text not null,
  figures bytea not null,
  primary key (study_id, place)
);
