-- Links that were sent by mail and open something once. Only their hashes are kept, so that whoever
-- reads the database cannot use them.
create table mailed_links (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('sign-in', 'password', 'email')),
  person_id bigint not null references people (id) on delete cascade,
  data jsonb not null default '{}',
  created_at timestamptz not null default moment(),
  expires_at timestamptz not null
);
create index mailed_links_by_person on mailed_links (person_id);
create index mailed_links_by_age on mailed_links (expires_at);

-- Who was asked to join. The token is drawn when the mail is sent, so each sending replaces the link before it.
create table invitations (
  id bigint generated always as identity primary key,
  email text not null check (email = lower(email)),
  locale text not null default 'en',
  administrator boolean not null default false,
  invited_by bigint references people (id) on delete set null,
  token_hash bytea unique,
  created_at timestamptz not null default moment(),
  sent_at timestamptz,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by bigint references people (id) on delete set null,
  revoked_at timestamptz
);
-- One open invitation for an address: inviting again sends the same one again.
create unique index invitations_open on invitations (email) where accepted_at is null and revoked_at is null;
create index invitations_waiting on invitations (id desc) where accepted_at is null and revoked_at is null;

create index sessions_by_end on sessions (expires_at);
