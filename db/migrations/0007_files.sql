-- An uploaded file. It belongs to its uploader alone until something that others may see carries it.
create table files (
  id bigint generated always as identity primary key,
  -- Unguessable part of the address; knowing it is not enough to read the file.
  key text not null unique,
  owner_id bigint references people (id) on delete set null,
  name text not null,
  media_type text not null,
  kind text not null check (kind in ('picture', 'file')),
  size bigint not null,
  width integer,
  height integer,
  sha256 bytea not null,
  created_at timestamptz not null default moment()
);
create index files_by_owner on files (owner_id, id desc);
create table post_files (
  post_id bigint not null references posts (id) on delete cascade,
  file_id bigint not null references files (id) on delete cascade,
  primary key (post_id, file_id)
);
create index post_files_by_file on post_files (file_id);
alter table people add foreign key (photo_file_id) references files (id) on delete set null;
create index people_by_photo on people (photo_file_id) where photo_file_id is not null;

-- The newest save wins. What another browser had written until then is kept beside it, and offered.
alter table drafts add column earlier jsonb;
alter table drafts add column saved_in bigint;
create index drafts_by_time on drafts (person_id, saved_at desc, key);
create index drafts_by_age on drafts (saved_at);

-- What a page outside Stoa says of itself, fetched once for all who read a link to it. Without a title there is none to show.
create table link_previews (
  url text primary key check (length(url) <= 2000),
  title text,
  description text not null default '',
  site text not null default '',
  fetched_at timestamptz not null default moment()
);
