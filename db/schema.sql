-- Written from the migrations, for reading: npm run schema

create table access_tokens (
  id bigint generated always as identity not null,
  person_id bigint not null,
  name text not null,
  token_hash bytea not null,
  scopes text[] not null,
  created_at timestamp with time zone default moment() not null,
  used_at timestamp with time zone,
  expires_at timestamp with time zone,
  constraint access_tokens_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint access_tokens_pkey PRIMARY KEY (id),
  constraint access_tokens_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX access_tokens_by_person ON public.access_tokens USING btree (person_id, id DESC);

create table actions (
  id bigint generated always as identity not null,
  group_id bigint not null,
  meeting_id bigint,
  board_id bigint,
  card_id uuid,
  what text not null,
  owner_id bigint,
  due_on date,
  state text default 'open'::text not null,
  outcome text default ''::text not null,
  created_at timestamp with time zone default moment() not null,
  ended_at timestamp with time zone,
  reminded_at timestamp with time zone,
  constraint actions_outcome_check CHECK ((length(outcome) <= 1000)),
  constraint actions_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
  constraint actions_what_check CHECK (((length(what) >= 1) AND (length(what) <= 500))),
  constraint actions_board_id_fkey FOREIGN KEY (board_id) REFERENCES boards(id) ON DELETE SET NULL,
  constraint actions_card_id_fkey FOREIGN KEY (card_id) REFERENCES cards(id) ON DELETE SET NULL,
  constraint actions_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint actions_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE SET NULL,
  constraint actions_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint actions_pkey PRIMARY KEY (id)
);
CREATE INDEX actions_by_board ON public.actions USING btree (board_id) WHERE (board_id IS NOT NULL);
CREATE INDEX actions_by_card ON public.actions USING btree (card_id) WHERE (card_id IS NOT NULL);
CREATE INDEX actions_by_group ON public.actions USING btree (group_id, id);
CREATE INDEX actions_by_meeting ON public.actions USING btree (meeting_id) WHERE (meeting_id IS NOT NULL);
CREATE INDEX actions_by_owner ON public.actions USING btree (owner_id, id DESC) WHERE (owner_id IS NOT NULL);
CREATE INDEX actions_due ON public.actions USING btree (due_on) WHERE ((state = 'open'::text) AND (reminded_at IS NULL));
CREATE INDEX actions_ended ON public.actions USING btree (group_id, id DESC) WHERE (state <> 'open'::text);
CREATE INDEX actions_open ON public.actions USING btree (group_id, due_on, id) WHERE (state = 'open'::text);

create table activity (
  id bigint generated always as identity not null,
  kind text not null,
  at timestamp with time zone default moment() not null,
  actor_id bigint,
  community_id bigint,
  discussion_id bigint,
  post_id bigint,
  data jsonb default '{}'::jsonb not null,
  programme_id bigint,
  group_id bigint,
  constraint activity_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint activity_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE SET NULL,
  constraint activity_discussion_id_fkey FOREIGN KEY (discussion_id) REFERENCES discussions(id) ON DELETE SET NULL,
  constraint activity_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE SET NULL,
  constraint activity_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE SET NULL,
  constraint activity_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE SET NULL,
  constraint activity_pkey PRIMARY KEY (id)
);
CREATE INDEX activity_by_actor ON public.activity USING btree (actor_id, id DESC);
CREATE INDEX activity_by_community ON public.activity USING btree (community_id, id DESC);
CREATE INDEX activity_by_discussion ON public.activity USING btree (discussion_id);
CREATE INDEX activity_by_group ON public.activity USING btree (group_id, id DESC) WHERE (group_id IS NOT NULL);
CREATE INDEX activity_by_kind ON public.activity USING btree (kind, id DESC);
CREATE INDEX activity_by_post ON public.activity USING btree (post_id);
CREATE INDEX activity_by_programme ON public.activity USING btree (programme_id, id DESC) WHERE (programme_id IS NOT NULL);

create table agenda_items (
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  kind text default 'item'::text not null,
  title text not null,
  minutes smallint not null,
  person_id bigint,
  "position" integer not null,
  done boolean default false not null,
  constraint agenda_items_kind_check CHECK ((kind = ANY (ARRAY['item'::text, 'reflection'::text]))),
  constraint agenda_items_minutes_check CHECK (((minutes >= 1) AND (minutes <= 480))),
  constraint agenda_items_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint agenda_items_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES team_meetings(id) ON DELETE CASCADE,
  constraint agenda_items_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint agenda_items_pkey PRIMARY KEY (id)
);
CREATE INDEX agenda_items_by_person ON public.agenda_items USING btree (person_id);
CREATE INDEX agenda_items_of ON public.agenda_items USING btree (meeting_id, "position", id);

create table asked_too (
  discussion_id bigint not null,
  person_id bigint not null,
  asked_at timestamp with time zone default moment() not null,
  constraint asked_too_discussion_id_fkey FOREIGN KEY (discussion_id) REFERENCES discussions(id) ON DELETE CASCADE,
  constraint asked_too_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint asked_too_pkey PRIMARY KEY (discussion_id, person_id)
);
CREATE INDEX asked_too_by_person ON public.asked_too USING btree (person_id);

create table attempts (
  subject text not null,
  window_start timestamp with time zone not null,
  tries integer default 1 not null,
  constraint attempts_pkey PRIMARY KEY (subject, window_start)
);

create table attendances (
  meeting_id bigint not null,
  person_id bigint not null,
  reply text,
  came_at timestamp with time zone,
  last_seen_at timestamp with time zone,
  present boolean default false not null,
  closing_words text default ''::text not null,
  constraint attendances_closing_words_check CHECK ((length(closing_words) <= 1000)),
  constraint attendances_reply_check CHECK ((reply = ANY (ARRAY['yes'::text, 'no'::text, 'maybe'::text]))),
  constraint attendances_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE CASCADE,
  constraint attendances_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint attendances_pkey PRIMARY KEY (meeting_id, person_id)
);
CREATE INDEX attendances_by_person ON public.attendances USING btree (person_id, meeting_id DESC);

create table boards (
  id bigint generated always as identity not null,
  group_id bigint not null,
  meeting_id bigint,
  step_id bigint,
  columns jsonb not null,
  anonymous boolean default false not null,
  votes integer default 3 not null,
  phase text default 'open'::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default moment() not null,
  constraint boards_phase_check CHECK ((phase = ANY (ARRAY['write'::text, 'reveal'::text, 'group'::text, 'vote'::text, 'act'::text, 'open'::text, 'closed'::text]))),
  constraint boards_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint boards_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE CASCADE,
  constraint boards_step_id_fkey FOREIGN KEY (step_id) REFERENCES steps(id) ON DELETE CASCADE,
  constraint boards_pkey PRIMARY KEY (id),
  constraint boards_meeting_id_key UNIQUE (meeting_id),
  constraint boards_step_id_key UNIQUE (step_id)
);
CREATE INDEX boards_by_group ON public.boards USING btree (group_id);

create table calendar_feeds (
  person_id bigint not null,
  token_hash bytea not null,
  made_at timestamp with time zone default moment() not null,
  constraint calendar_feeds_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint calendar_feeds_pkey PRIMARY KEY (person_id),
  constraint calendar_feeds_token_hash_key UNIQUE (token_hash)
);

create table call_signals (
  id bigint generated always as identity not null,
  meeting_id bigint not null,
  from_person_id bigint not null,
  to_person_id bigint not null,
  body text not null,
  sent_at timestamp with time zone default moment() not null,
  constraint call_signals_body_check CHECK ((length(body) <= 20000)),
  constraint call_signals_from_person_id_fkey FOREIGN KEY (from_person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint call_signals_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE CASCADE,
  constraint call_signals_to_person_id_fkey FOREIGN KEY (to_person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint call_signals_pkey PRIMARY KEY (id)
);
CREATE INDEX call_signals_by_meeting ON public.call_signals USING btree (meeting_id);
CREATE INDEX call_signals_by_receiver ON public.call_signals USING btree (to_person_id, meeting_id, id);
CREATE INDEX call_signals_by_sender ON public.call_signals USING btree (from_person_id);

create table callers (
  meeting_id bigint not null,
  person_id bigint not null,
  joined_at timestamp with time zone default moment() not null,
  seen_at timestamp with time zone default moment() not null,
  constraint callers_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE CASCADE,
  constraint callers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint callers_pkey PRIMARY KEY (meeting_id, person_id)
);
CREATE INDEX callers_by_person ON public.callers USING btree (person_id);

create table cannot_meet (
  programme_id bigint not null,
  person_id bigint not null,
  other_id bigint not null,
  constraint cannot_meet_other_id_fkey FOREIGN KEY (other_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint cannot_meet_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint cannot_meet_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint cannot_meet_pkey PRIMARY KEY (programme_id, person_id, other_id)
);
CREATE INDEX cannot_meet_by_other ON public.cannot_meet USING btree (other_id);
CREATE INDEX cannot_meet_by_person ON public.cannot_meet USING btree (person_id);

create table card_votes (
  card_id uuid not null,
  person_id bigint not null,
  board_id bigint not null,
  votes integer not null,
  constraint card_votes_votes_check CHECK (((votes >= 1) AND (votes <= 10))),
  constraint card_votes_board_id_fkey FOREIGN KEY (board_id) REFERENCES boards(id) ON DELETE CASCADE,
  constraint card_votes_card_id_fkey FOREIGN KEY (card_id) REFERENCES cards(id) ON DELETE CASCADE,
  constraint card_votes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint card_votes_pkey PRIMARY KEY (card_id, person_id)
);
CREATE INDEX card_votes_by_board ON public.card_votes USING btree (board_id, person_id);
CREATE INDEX card_votes_by_person ON public.card_votes USING btree (person_id);

create table cards (
  id uuid default gen_random_uuid() not null,
  board_id bigint not null,
  column_key text not null,
  author_id bigint,
  body text not null,
  under_id uuid,
  "position" double precision default 0 not null,
  created_at timestamp with time zone default moment() not null,
  constraint cards_body_check CHECK (((length(body) >= 1) AND (length(body) <= 1000))),
  constraint cards_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint cards_board_id_fkey FOREIGN KEY (board_id) REFERENCES boards(id) ON DELETE CASCADE,
  constraint cards_under_id_fkey FOREIGN KEY (under_id) REFERENCES cards(id) ON DELETE SET NULL,
  constraint cards_pkey PRIMARY KEY (id)
);
CREATE INDEX cards_by_author ON public.cards USING btree (author_id);
CREATE INDEX cards_by_board ON public.cards USING btree (board_id, column_key, "position", id);
CREATE INDEX cards_under ON public.cards USING btree (under_id) WHERE (under_id IS NOT NULL);

create table charters (
  community_id bigint not null,
  version integer not null,
  content jsonb not null,
  changed_by bigint,
  changed_at timestamp with time zone default moment() not null,
  constraint charters_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint charters_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint charters_pkey PRIMARY KEY (community_id, version)
);

create table claims (
  id bigint generated always as identity not null,
  person_id bigint not null,
  claimant_id bigint not null,
  asked_at timestamp with time zone default moment() not null,
  decided_at timestamp with time zone,
  decided_by bigint,
  granted boolean,
  constraint claims_claimant_id_fkey FOREIGN KEY (claimant_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint claims_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint claims_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint claims_pkey PRIMARY KEY (id)
);
CREATE INDEX claims_by_claimant ON public.claims USING btree (claimant_id);
CREATE INDEX claims_in_order ON public.claims USING btree (asked_at, id) WHERE (decided_at IS NULL);
CREATE UNIQUE INDEX claims_open ON public.claims USING btree (person_id, claimant_id) WHERE (decided_at IS NULL);

create table clock (
  single boolean default true not null,
  shift interval default '00:00:00'::interval not null,
  constraint clock_single_check CHECK (single),
  constraint clock_pkey PRIMARY KEY (single)
);

create table communities (
  id bigint generated always as identity not null,
  slug text not null,
  name text not null,
  summary text default ''::text not null,
  state text default 'incubating'::text not null,
  visibility text default 'open'::text not null,
  joining text default 'open'::text not null,
  posting text default 'members'::text not null,
  rule jsonb,
  ends_on date,
  end_reminded_for date,
  merged_into_id bigint,
  charter_draft jsonb default '{}'::jsonb not null,
  guidelines_draft text default ''::text not null,
  charter_version integer default 0 not null,
  guidelines_version integer default 0 not null,
  harvest jsonb default '{}'::jsonb not null,
  members_count integer default 0 not null,
  owner_wanted_at timestamp with time zone,
  created_at timestamp with time zone default moment() not null,
  live_at timestamp with time zone,
  archived_at timestamp with time zone,
  kind text default 'community'::text not null,
  constraint communities_joining_check CHECK ((joining = ANY (ARRAY['open'::text, 'request'::text, 'invitation'::text, 'rule'::text]))),
  constraint communities_kind_check CHECK ((kind = ANY (ARRAY['community'::text, 'space'::text, 'team'::text]))),
  constraint communities_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint communities_posting_check CHECK ((posting = ANY (ARRAY['members'::text, 'moderators'::text]))),
  constraint communities_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,79}$'::text)),
  constraint communities_state_check CHECK ((state = ANY (ARRAY['incubating'::text, 'live'::text, 'closing'::text, 'archived'::text, 'merged'::text]))),
  constraint communities_summary_check CHECK ((length(summary) <= 400)),
  constraint communities_visibility_check CHECK ((visibility = ANY (ARRAY['open'::text, 'closed'::text, 'hidden'::text]))),
  constraint communities_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES communities(id),
  constraint communities_pkey PRIMARY KEY (id),
  constraint communities_slug_key UNIQUE (slug)
);
CREATE INDEX communities_by_name ON public.communities USING btree (plain(name), id);
CREATE INDEX communities_by_rule ON public.communities USING btree (id) WHERE (joining = 'rule'::text);
CREATE INDEX communities_ending ON public.communities USING btree (ends_on) WHERE (ends_on IS NOT NULL);
CREATE INDEX communities_merged ON public.communities USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE INDEX communities_named_like ON public.communities USING gin (plain(name) gin_trgm_ops);
CREATE INDEX communities_wanting_owners ON public.communities USING btree (owner_wanted_at) WHERE (owner_wanted_at IS NOT NULL);
CREATE INDEX teams_by_name ON public.communities USING btree (plain(name), id) WHERE (kind = 'team'::text);

create table community_formats (
  community_id bigint not null,
  key text not null,
  offered_by bigint,
  offered_at timestamp with time zone default moment() not null,
  constraint community_formats_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint community_formats_offered_by_fkey FOREIGN KEY (offered_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint community_formats_pkey PRIMARY KEY (community_id, key)
);

create table community_invitations (
  community_id bigint not null,
  person_id bigint not null,
  role text not null,
  invited_by bigint,
  invited_at timestamp with time zone default moment() not null,
  constraint community_invitations_role_check CHECK ((role = ANY (ARRAY['founder'::text, 'early adopter'::text, 'member'::text]))),
  constraint community_invitations_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint community_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint community_invitations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint community_invitations_pkey PRIMARY KEY (community_id, person_id)
);
CREATE INDEX community_invitations_by_person ON public.community_invitations USING btree (person_id);

create table community_reviews (
  id bigint generated always as identity not null,
  community_id bigint not null,
  decision text not null,
  why text not null,
  decided_by bigint,
  decided_at timestamp with time zone default moment() not null,
  constraint community_reviews_decision_check CHECK ((decision = ANY (ARRAY['keep'::text, 'change'::text, 'stop'::text]))),
  constraint community_reviews_why_check CHECK (((length(why) >= 1) AND (length(why) <= 4000))),
  constraint community_reviews_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint community_reviews_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint community_reviews_pkey PRIMARY KEY (id)
);
CREATE INDEX community_reviews_of ON public.community_reviews USING btree (community_id, id DESC);

create table completions (
  id bigint generated always as identity not null,
  person_id bigint not null,
  source text not null,
  thing text not null,
  title text not null,
  finished_on date not null,
  ask_on date,
  asked_after integer default 0 not null,
  created_at timestamp with time zone default moment() not null,
  constraint completions_source_check CHECK ((source = ANY (ARRAY['group'::text, 'system'::text, 'note'::text]))),
  constraint completions_thing_check CHECK (((length(thing) >= 1) AND (length(thing) <= 200))),
  constraint completions_title_check CHECK (((length(title) >= 1) AND (length(title) <= 160))),
  constraint completions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint completions_pkey PRIMARY KEY (id),
  constraint completions_person_id_source_thing_key UNIQUE (person_id, source, thing)
);
CREATE INDEX completions_asking ON public.completions USING btree (ask_on) WHERE (ask_on IS NOT NULL);

create table decisions (
  id bigint generated always as identity not null,
  step_id bigint not null,
  about_id bigint,
  asked_id bigint not null,
  answer text,
  why text default ''::text not null,
  asked_at timestamp with time zone default moment() not null,
  answered_at timestamp with time zone,
  constraint decisions_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'continue'::text, 'change'::text, 'stop'::text]))),
  constraint decisions_why_check CHECK ((length(why) <= 2000)),
  constraint decisions_about_id_fkey FOREIGN KEY (about_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint decisions_asked_id_fkey FOREIGN KEY (asked_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint decisions_step_id_fkey FOREIGN KEY (step_id) REFERENCES steps(id) ON DELETE CASCADE,
  constraint decisions_pkey PRIMARY KEY (id),
  constraint decisions_step_id_about_id_asked_id_key UNIQUE NULLS NOT DISTINCT (step_id, about_id, asked_id)
);
CREATE INDEX decisions_about ON public.decisions USING btree (about_id) WHERE (about_id IS NOT NULL);
CREATE INDEX decisions_by_asked ON public.decisions USING btree (asked_id, id DESC);

create table digests (
  person_id bigint not null,
  weekday smallint default 1 not null,
  last_at timestamp with time zone,
  constraint digests_weekday_check CHECK (((weekday >= 0) AND (weekday <= 7))),
  constraint digests_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint digests_pkey PRIMARY KEY (person_id)
);

create table discussion_tags (
  discussion_id bigint not null,
  tag_id bigint not null,
  constraint discussion_tags_discussion_id_fkey FOREIGN KEY (discussion_id) REFERENCES discussions(id) ON DELETE CASCADE,
  constraint discussion_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tags(id) ON DELETE CASCADE,
  constraint discussion_tags_pkey PRIMARY KEY (discussion_id, tag_id)
);
CREATE INDEX discussion_tags_by_tag ON public.discussion_tags USING btree (tag_id, discussion_id DESC);

create table discussions (
  id bigint generated always as identity not null,
  community_id bigint not null,
  kind text not null,
  title text not null,
  author_id bigint,
  posts_count integer default 0 not null,
  deleted_numbers int4multirange default '{}'::int4multirange not null,
  accepted_post_id bigint,
  asked_too_count integer default 0 not null,
  created_at timestamp with time zone default moment() not null,
  last_post_at timestamp with time zone default moment() not null,
  last_post_by bigint,
  pinned_at timestamp with time zone,
  locked_at timestamp with time zone,
  deleted_at timestamp with time zone,
  deleted_by bigint,
  merged_into_id bigint,
  constraint discussions_kind_check CHECK ((kind = ANY (ARRAY['discussion'::text, 'question'::text]))),
  constraint discussions_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint discussions_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint discussions_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id),
  constraint discussions_deleted_by_fkey FOREIGN KEY (deleted_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint discussions_last_post_by_fkey FOREIGN KEY (last_post_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint discussions_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES discussions(id),
  constraint discussions_pkey PRIMARY KEY (id)
);
CREATE INDEX discussions_by_author ON public.discussions USING btree (author_id, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX discussions_by_community ON public.discussions USING btree (community_id, last_post_at DESC, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX discussions_by_merger ON public.discussions USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE INDEX discussions_pinned ON public.discussions USING btree (community_id) WHERE ((pinned_at IS NOT NULL) AND (deleted_at IS NULL));
CREATE INDEX discussions_unanswered ON public.discussions USING btree (community_id, last_post_at DESC, id DESC) WHERE ((kind = 'question'::text) AND (accepted_post_id IS NULL) AND (deleted_at IS NULL));

create table drafts (
  person_id bigint not null,
  key text not null,
  content jsonb not null,
  saved_at timestamp with time zone default moment() not null,
  earlier jsonb,
  saved_in bigint,
  constraint drafts_key_check CHECK ((length(key) <= 200)),
  constraint drafts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint drafts_pkey PRIMARY KEY (person_id, key)
);
CREATE INDEX drafts_by_age ON public.drafts USING btree (saved_at);
CREATE INDEX drafts_by_time ON public.drafts USING btree (person_id, saved_at DESC, key);

create table expert_requests (
  discussion_id bigint not null,
  person_id bigint not null,
  asked_by bigint,
  asked_at timestamp with time zone default moment() not null,
  constraint expert_requests_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint expert_requests_discussion_id_fkey FOREIGN KEY (discussion_id) REFERENCES discussions(id) ON DELETE CASCADE,
  constraint expert_requests_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint expert_requests_pkey PRIMARY KEY (discussion_id, person_id)
);
CREATE INDEX expert_requests_by_person ON public.expert_requests USING btree (person_id);

create table feedback (
  id bigint generated always as identity not null,
  request_id bigint not null,
  giver_id bigint not null,
  state text default 'waiting'::text not null,
  levels text[] default '{}'::text[] not null,
  remarks text[] default '{}'::text[] not null,
  words text default ''::text not null,
  reminded smallint default 0 not null,
  remind_at timestamp with time zone,
  version integer default 1 not null,
  answered_at timestamp with time zone,
  constraint feedback_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'given'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint feedback_words_check CHECK ((length(words) <= 2000)),
  constraint feedback_giver_id_fkey FOREIGN KEY (giver_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint feedback_request_id_fkey FOREIGN KEY (request_id) REFERENCES feedback_requests(id) ON DELETE CASCADE,
  constraint feedback_pkey PRIMARY KEY (id),
  constraint feedback_request_id_giver_id_key UNIQUE (request_id, giver_id)
);
CREATE INDEX feedback_to_give ON public.feedback USING btree (giver_id, id DESC);
CREATE INDEX feedback_to_remind ON public.feedback USING btree (remind_at) WHERE ((state = 'waiting'::text) AND (remind_at IS NOT NULL));

create table feedback_requests (
  id bigint generated always as identity not null,
  asker_id bigint not null,
  kind text not null,
  about text not null,
  context text default ''::text not null,
  criteria text[] not null,
  created_at timestamp with time zone default moment() not null,
  constraint feedback_requests_about_check CHECK (((length(about) >= 1) AND (length(about) <= 200))),
  constraint feedback_requests_context_check CHECK ((length(context) <= 1000)),
  constraint feedback_requests_criteria_check CHECK (((cardinality(criteria) >= 1) AND (cardinality(criteria) <= 4))),
  constraint feedback_requests_kind_check CHECK ((kind = ANY (ARRAY['work'::text, 'behaviour'::text]))),
  constraint feedback_requests_asker_id_fkey FOREIGN KEY (asker_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint feedback_requests_pkey PRIMARY KEY (id)
);
CREATE INDEX feedback_requests_of ON public.feedback_requests USING btree (asker_id, id DESC);

create table feedback_shares (
  feedback_id bigint not null,
  with_id bigint not null,
  state text default 'asked'::text not null,
  asked_at timestamp with time zone default moment() not null,
  answered_at timestamp with time zone,
  constraint feedback_shares_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'agreed'::text, 'refused'::text]))),
  constraint feedback_shares_feedback_id_fkey FOREIGN KEY (feedback_id) REFERENCES feedback(id) ON DELETE CASCADE,
  constraint feedback_shares_with_id_fkey FOREIGN KEY (with_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint feedback_shares_pkey PRIMARY KEY (feedback_id, with_id)
);
CREATE INDEX feedback_shown_to ON public.feedback_shares USING btree (with_id, feedback_id DESC);

create table files (
  id bigint generated always as identity not null,
  key text not null,
  owner_id bigint,
  name text not null,
  media_type text not null,
  kind text not null,
  size bigint not null,
  width integer,
  height integer,
  sha256 bytea not null,
  created_at timestamp with time zone default moment() not null,
  constraint files_kind_check CHECK ((kind = ANY (ARRAY['picture'::text, 'file'::text]))),
  constraint files_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint files_pkey PRIMARY KEY (id),
  constraint files_key_key UNIQUE (key)
);
CREATE INDEX files_by_owner ON public.files USING btree (owner_id, id DESC);

create table flow_leavings (
  month date not null,
  people integer not null,
  constraint flow_leavings_pkey PRIMARY KEY (month)
);

create table flow_programmes (
  programme_id bigint not null,
  quarter date not null,
  shown jsonb not null,
  leavings integer not null,
  looked_at integer not null,
  drawn_at timestamp with time zone default moment() not null,
  constraint flow_programmes_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint flow_programmes_pkey PRIMARY KEY (programme_id, quarter)
);

create table flow_tables (
  quarter date not null,
  by text not null,
  shown jsonb not null,
  leavings integer not null,
  looked_at integer not null,
  drawn_at timestamp with time zone default moment() not null,
  constraint flow_tables_by_check CHECK ((by = ANY (ARRAY['department'::text, 'place'::text, 'level'::text]))),
  constraint flow_tables_quarter_check CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric])))),
  constraint flow_tables_pkey PRIMARY KEY (quarter, by)
);

create table follows (
  person_id bigint not null,
  subject text not null,
  subject_id bigint not null,
  level text not null,
  until timestamp with time zone,
  changed_at timestamp with time zone default moment() not null,
  constraint follows_level_check CHECK ((level = ANY (ARRAY['everything'::text, 'usual'::text, 'nothing'::text]))),
  constraint follows_subject_check CHECK ((subject = ANY (ARRAY['discussion'::text, 'community'::text, 'person'::text, 'tag'::text]))),
  constraint follows_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint follows_pkey PRIMARY KEY (person_id, subject, subject_id)
);
CREATE INDEX followers ON public.follows USING btree (subject, subject_id) WHERE (level = 'everything'::text);

create table format_versions (
  id bigint generated always as identity not null,
  format_id bigint,
  key text not null,
  number integer not null,
  digest bytea not null,
  declaration jsonb not null,
  note text default ''::text not null,
  made_by bigint,
  made_at timestamp with time zone default moment() not null,
  constraint format_versions_note_check CHECK ((length(note) <= 500)),
  constraint format_versions_number_check CHECK ((number > 0)),
  constraint format_versions_format_id_fkey FOREIGN KEY (format_id) REFERENCES formats(id) ON DELETE SET NULL,
  constraint format_versions_made_by_fkey FOREIGN KEY (made_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint format_versions_pkey PRIMARY KEY (id),
  constraint format_versions_key_digest_key UNIQUE (key, digest),
  constraint format_versions_key_number_key UNIQUE (key, number)
);
CREATE INDEX format_versions_by_format ON public.format_versions USING btree (format_id, number DESC);

create table formats (
  id bigint generated always as identity not null,
  key text not null,
  owner_id bigint,
  community_id bigint,
  state text default 'draft'::text not null,
  adapted_from text,
  languages text[] not null,
  draft jsonb not null,
  draft_source text,
  draft_at timestamp with time zone default moment() not null,
  draft_by bigint,
  latest_version integer default 0 not null,
  created_at timestamp with time zone default moment() not null,
  shared_at timestamp with time zone,
  constraint formats_key_check CHECK ((key ~ '^[a-z][a-z0-9-]{0,59}$'::text)),
  constraint formats_languages_check CHECK ((cardinality(languages) > 0)),
  constraint formats_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'shared'::text, 'withdrawn'::text]))),
  constraint formats_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE SET NULL,
  constraint formats_draft_by_fkey FOREIGN KEY (draft_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint formats_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint formats_pkey PRIMARY KEY (id),
  constraint formats_key_key UNIQUE (key)
);
CREATE INDEX formats_by_community ON public.formats USING btree (community_id, id DESC);
CREATE INDEX formats_by_owner ON public.formats USING btree (owner_id, id DESC);
CREATE INDEX formats_shared ON public.formats USING btree (id DESC) WHERE (state = 'shared'::text);

create table goals (
  id bigint generated always as identity not null,
  participant_id bigint not null,
  what text not null,
  shared boolean default true not null,
  state text default 'open'::text not null,
  question_key text,
  created_at timestamp with time zone default moment() not null,
  ended_at timestamp with time zone,
  constraint goals_state_check CHECK ((state = ANY (ARRAY['open'::text, 'reached'::text, 'dropped'::text]))),
  constraint goals_what_check CHECK (((length(what) >= 1) AND (length(what) <= 500))),
  constraint goals_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participants(id) ON DELETE CASCADE,
  constraint goals_pkey PRIMARY KEY (id),
  constraint goals_participant_id_question_key_key UNIQUE (participant_id, question_key)
);
CREATE INDEX goals_by_participant ON public.goals USING btree (participant_id, id);

create table group_invitations (
  group_id bigint not null,
  person_id bigint not null,
  invited_by bigint,
  state text default 'asked'::text not null,
  invited_at timestamp with time zone default moment() not null,
  answered_at timestamp with time zone,
  constraint group_invitations_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint group_invitations_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint group_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint group_invitations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint group_invitations_pkey PRIMARY KEY (group_id, person_id)
);
CREATE INDEX group_invitations_by_person ON public.group_invitations USING btree (person_id, invited_at DESC);

create table group_members (
  group_id bigint not null,
  person_id bigint not null,
  programme_id bigint not null,
  round_id bigint,
  role text,
  gives boolean default false not null,
  facilitates boolean default false not null,
  reasons jsonb default '[]'::jsonb not null,
  joined_at timestamp with time zone default moment() not null,
  left_at timestamp with time zone,
  constraint group_members_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint group_members_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint group_members_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint group_members_round_id_fkey FOREIGN KEY (round_id) REFERENCES rounds(id) ON DELETE CASCADE,
  constraint group_members_pkey PRIMARY KEY (group_id, person_id)
);
CREATE INDEX group_members_by_person ON public.group_members USING btree (person_id, group_id DESC);
CREATE INDEX group_members_by_programme ON public.group_members USING btree (programme_id, person_id);
CREATE INDEX group_members_leading ON public.group_members USING btree (programme_id, person_id) WHERE (facilitates AND (left_at IS NULL));
CREATE UNIQUE INDEX group_members_once ON public.group_members USING btree (round_id, person_id) WHERE ((round_id IS NOT NULL) AND (left_at IS NULL) AND (NOT gives));

create table groups (
  id bigint generated always as identity not null,
  programme_id bigint not null,
  round_id bigint,
  kind text default 'group'::text not null,
  number integer not null,
  name text not null,
  state text default 'running'::text not null,
  merged_into_id bigint,
  starts_on date,
  time_zone text default 'UTC'::text not null,
  slot text,
  score double precision,
  reasons jsonb default '[]'::jsonb not null,
  wanted text default ''::text not null,
  space_id bigint,
  at_risk_since timestamp with time zone,
  at_risk_why text,
  created_at timestamp with time zone default moment() not null,
  published_at timestamp with time zone,
  closed_at timestamp with time zone,
  constraint groups_at_risk_why_check CHECK ((at_risk_why = ANY (ARRAY['thin'::text, 'absent'::text, 'silent'::text]))),
  constraint groups_kind_check CHECK ((kind = ANY (ARRAY['group'::text, 'whole'::text, 'facilitators'::text]))),
  constraint groups_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint groups_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'gathering'::text, 'running'::text, 'closed'::text, 'merged'::text, 'discarded'::text]))),
  constraint groups_wanted_check CHECK ((length(wanted) <= 500)),
  constraint groups_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES groups(id) ON DELETE SET NULL,
  constraint groups_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint groups_round_id_fkey FOREIGN KEY (round_id) REFERENCES rounds(id) ON DELETE CASCADE,
  constraint groups_space_id_fkey FOREIGN KEY (space_id) REFERENCES communities(id) ON DELETE SET NULL,
  constraint groups_pkey PRIMARY KEY (id)
);
CREATE INDEX groups_by_programme ON public.groups USING btree (programme_id, state, id);
CREATE INDEX groups_by_round ON public.groups USING btree (round_id, id) WHERE (round_id IS NOT NULL);
CREATE INDEX groups_by_space ON public.groups USING btree (space_id) WHERE (space_id IS NOT NULL);
CREATE INDEX groups_merged ON public.groups USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE UNIQUE INDEX groups_of_all ON public.groups USING btree (programme_id, kind) WHERE (kind <> 'group'::text);
CREATE INDEX groups_worst_first ON public.groups USING btree (round_id, COALESCE(score, (1)::double precision), id) WHERE (state = 'proposed'::text);

create table growth_choices (
  person_id bigint not null,
  nudges boolean default false not null,
  suggested boolean default true not null,
  next_nudge_on date,
  constraint growth_choices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint growth_choices_pkey PRIMARY KEY (person_id)
);
CREATE INDEX growth_nudges_due ON public.growth_choices USING btree (next_nudge_on) WHERE nudges;

create table growth_goals (
  id bigint generated always as identity not null,
  person_id bigint not null,
  lane text not null,
  words text not null,
  month date not null,
  carried smallint default 0 not null,
  state text default 'open'::text not null,
  created_at timestamp with time zone default moment() not null,
  ended_at timestamp with time zone,
  constraint growth_goals_lane_check CHECK ((lane = ANY (ARRAY['practice'::text, 'people'::text, 'reflection'::text, 'network'::text]))),
  constraint growth_goals_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint growth_goals_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'let go'::text]))),
  constraint growth_goals_words_check CHECK (((length(words) >= 1) AND (length(words) <= 200))),
  constraint growth_goals_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint growth_goals_pkey PRIMARY KEY (id)
);
CREATE INDEX growth_goals_of ON public.growth_goals USING btree (person_id, month DESC, id);

create table growth_notes (
  id bigint generated always as identity not null,
  person_id bigint not null,
  kind text not null,
  words text not null,
  on_day date not null,
  created_at timestamp with time zone default moment() not null,
  constraint growth_notes_kind_check CHECK ((kind = ANY (ARRAY['experience'::text, 'exposure'::text, 'education'::text]))),
  constraint growth_notes_words_check CHECK (((length(words) >= 1) AND (length(words) <= 200))),
  constraint growth_notes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint growth_notes_pkey PRIMARY KEY (id)
);
CREATE INDEX growth_notes_of ON public.growth_notes USING btree (person_id, on_day DESC, id DESC);

create table growth_nudges (
  id bigint generated always as identity not null,
  person_id bigint not null,
  other_id bigint not null,
  reasons text[] not null,
  topic text,
  state text default 'open'::text not null,
  created_at timestamp with time zone default moment() not null,
  answered_at timestamp with time zone,
  constraint growth_nudges_state_check CHECK ((state = ANY (ARRAY['open'::text, 'wrote'::text, 'not this'::text]))),
  constraint growth_nudges_other_id_fkey FOREIGN KEY (other_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint growth_nudges_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint growth_nudges_pkey PRIMARY KEY (id),
  constraint growth_nudges_person_id_other_id_key UNIQUE (person_id, other_id)
);
CREATE INDEX growth_nudges_of ON public.growth_nudges USING btree (person_id, id DESC);
CREATE INDEX growth_nudges_towards ON public.growth_nudges USING btree (other_id);

create table growth_reviews (
  person_id bigint not null,
  month date not null,
  went text default ''::text not null,
  learned text default ''::text not null,
  next text default ''::text not null,
  changed_at timestamp with time zone default moment() not null,
  constraint growth_reviews_learned_check CHECK ((length(learned) <= 2000)),
  constraint growth_reviews_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint growth_reviews_next_check CHECK ((length(next) <= 2000)),
  constraint growth_reviews_went_check CHECK ((length(went) <= 2000)),
  constraint growth_reviews_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint growth_reviews_pkey PRIMARY KEY (person_id, month)
);

create table guidelines (
  community_id bigint not null,
  version integer not null,
  text text not null,
  changed_by bigint,
  changed_at timestamp with time zone default moment() not null,
  constraint guidelines_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint guidelines_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint guidelines_pkey PRIMARY KEY (community_id, version)
);

create table health_months (
  community_id bigint not null,
  month date not null,
  members integer not null,
  active integer not null,
  active_in_year integer not null,
  newcomers integer not null,
  posts integer not null,
  core_posts integer not null,
  asked integer not null,
  unanswered integer not null,
  first_reply_minutes integer,
  answerers integer not null,
  bus_factor integer not null,
  pairs integer not null,
  pairs_both_ways integer not null,
  pair_people integer not null,
  constraint health_months_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint health_months_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint health_months_pkey PRIMARY KEY (community_id, month)
);

create table idempotency_keys (
  caller text not null,
  key text not null,
  request text not null,
  answer jsonb,
  created_at timestamp with time zone default moment() not null,
  constraint idempotency_keys_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200))),
  constraint idempotency_keys_pkey PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at);

create unlogged table import_duplicates (
  import_id bigint not null,
  duplicate text not null,
  original text not null,
  constraint import_duplicates_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE,
  constraint import_duplicates_pkey PRIMARY KEY (import_id, duplicate, original)
);

create unlogged table import_files (
  import_id bigint not null,
  post text not null,
  "position" integer not null,
  name text not null,
  bytes bytea not null,
  constraint import_files_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE,
  constraint import_files_pkey PRIMARY KEY (import_id, post, "position")
);

create unlogged table import_people (
  import_id bigint not null,
  external_id text not null,
  name text not null,
  email text,
  certain boolean not null,
  constraint import_people_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE,
  constraint import_people_pkey PRIMARY KEY (import_id, external_id)
);

create unlogged table import_posts (
  import_id bigint not null,
  external_id text not null,
  role text not null,
  thread text,
  under text,
  answers text[] default '{}'::text[] not null,
  subject text,
  author text,
  created_at timestamp with time zone not null,
  edited_at timestamp with time zone,
  locked_at timestamp with time zone,
  title text,
  body text not null,
  tags text[] default '{}'::text[] not null,
  score integer,
  accepted text,
  fingerprint text not null,
  constraint import_posts_role_check CHECK ((role = ANY (ARRAY['opening'::text, 'reply'::text]))),
  constraint import_posts_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE,
  constraint import_posts_pkey PRIMARY KEY (import_id, external_id)
);
CREATE INDEX import_posts_by_parent ON public.import_posts USING btree (import_id, under) WHERE (under IS NOT NULL);
CREATE INDEX import_posts_by_subject ON public.import_posts USING btree (import_id, subject, created_at) WHERE (subject IS NOT NULL);
CREATE INDEX import_posts_by_thread ON public.import_posts USING btree (import_id, thread);
CREATE INDEX import_posts_openings ON public.import_posts USING btree (import_id, created_at, external_id) WHERE (role = 'opening'::text);

create unlogged table import_troubles (
  import_id bigint not null,
  id bigint generated always as identity not null,
  reason text not null,
  external_id text not null,
  constraint import_troubles_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE,
  constraint import_troubles_pkey PRIMARY KEY (import_id, reason, id)
);

create unlogged table import_votes (
  import_id bigint not null,
  post text not null,
  score integer default 0 not null,
  accepted boolean default false not null,
  constraint import_votes_import_id_fkey FOREIGN KEY (import_id) REFERENCES imports(id) ON DELETE CASCADE,
  constraint import_votes_pkey PRIMARY KEY (import_id, post)
);

create table imported (
  source text not null,
  kind text not null,
  external_id text not null,
  local_id bigint not null,
  fingerprint text,
  constraint imported_pkey PRIMARY KEY (source, kind, external_id)
);
CREATE INDEX imported_by_thing ON public.imported USING btree (kind, local_id);

create table imports (
  id bigint generated always as identity not null,
  community_id bigint not null,
  kind text not null,
  file_name text not null,
  started_at timestamp with time zone default moment() not null,
  ended_at timestamp with time zone,
  summary jsonb default '{}'::jsonb not null,
  constraint imports_kind_check CHECK ((kind = ANY (ARRAY['questions'::text, 'mbox'::text]))),
  constraint imports_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint imports_pkey PRIMARY KEY (id)
);
CREATE INDEX imports_by_community ON public.imports USING btree (community_id, id DESC);

create table invitations (
  id bigint generated always as identity not null,
  email text not null,
  locale text default 'en'::text not null,
  administrator boolean default false not null,
  invited_by bigint,
  token_hash bytea,
  created_at timestamp with time zone default moment() not null,
  sent_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_by bigint,
  revoked_at timestamp with time zone,
  constraint invitations_email_check CHECK ((email = lower(email))),
  constraint invitations_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint invitations_pkey PRIMARY KEY (id),
  constraint invitations_token_hash_key UNIQUE (token_hash)
);
CREATE UNIQUE INDEX invitations_open ON public.invitations USING btree (email) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));
CREATE INDEX invitations_waiting ON public.invitations USING btree (id DESC) WHERE ((accepted_at IS NULL) AND (revoked_at IS NULL));

create table lesson_thanks (
  lesson_id bigint not null,
  person_id bigint not null,
  constraint lesson_thanks_lesson_id_fkey FOREIGN KEY (lesson_id) REFERENCES lessons(id) ON DELETE CASCADE,
  constraint lesson_thanks_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint lesson_thanks_pkey PRIMARY KEY (lesson_id, person_id)
);
CREATE INDEX lesson_thanks_by_person ON public.lesson_thanks USING btree (person_id);

create table lesson_uses (
  lesson_id bigint not null,
  person_id bigint not null,
  what text default ''::text not null,
  used_at timestamp with time zone default moment() not null,
  constraint lesson_uses_what_check CHECK ((length(what) <= 1000)),
  constraint lesson_uses_lesson_id_fkey FOREIGN KEY (lesson_id) REFERENCES lessons(id) ON DELETE CASCADE,
  constraint lesson_uses_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint lesson_uses_pkey PRIMARY KEY (lesson_id, person_id)
);
CREATE INDEX lesson_uses_by_person ON public.lesson_uses USING btree (person_id);

create table lesson_versions (
  lesson_id bigint not null,
  version integer not null,
  content jsonb not null,
  written_at timestamp with time zone not null,
  constraint lesson_versions_lesson_id_fkey FOREIGN KEY (lesson_id) REFERENCES lessons(id) ON DELETE CASCADE,
  constraint lesson_versions_pkey PRIMARY KEY (lesson_id, version)
);

create table lessons (
  id bigint generated always as identity not null,
  kind text not null,
  author_id bigint,
  community_id bigint,
  reflection_id bigint,
  audience text not null,
  topic text not null,
  story text default ''::text not null,
  insight text not null,
  consequence text default ''::text not null,
  question text default ''::text not null,
  uses_count integer default 0 not null,
  thanks_count integer default 0 not null,
  version integer default 1 not null,
  created_at timestamp with time zone default moment() not null,
  edited_at timestamp with time zone,
  constraint lessons_audience_check CHECK ((audience = ANY (ARRAY['team'::text, 'open'::text]))),
  constraint lessons_check CHECK (((audience <> 'team'::text) OR (community_id IS NOT NULL))),
  constraint lessons_consequence_check CHECK ((length(consequence) <= 4000)),
  constraint lessons_insight_check CHECK (((length(insight) >= 1) AND (length(insight) <= 4000))),
  constraint lessons_kind_check CHECK ((kind = ANY (ARRAY['lesson'::text, 'use case'::text]))),
  constraint lessons_question_check CHECK ((length(question) <= 1000)),
  constraint lessons_story_check CHECK ((length(story) <= 4000)),
  constraint lessons_topic_check CHECK (((length(topic) >= 1) AND (length(topic) <= 160))),
  constraint lessons_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint lessons_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint lessons_reflection_id_fkey FOREIGN KEY (reflection_id) REFERENCES reflections(id) ON DELETE SET NULL,
  constraint lessons_pkey PRIMARY KEY (id)
);
CREATE INDEX lessons_by_author ON public.lessons USING btree (author_id, id DESC);
CREATE INDEX lessons_of_card ON public.lessons USING btree (reflection_id);
CREATE INDEX lessons_reused ON public.lessons USING btree (uses_count DESC, id DESC);
CREATE INDEX lessons_reused_here ON public.lessons USING btree (community_id, uses_count DESC, id DESC) WHERE (community_id IS NOT NULL);

create table link_previews (
  url text not null,
  title text,
  description text default ''::text not null,
  site text default ''::text not null,
  fetched_at timestamp with time zone default moment() not null,
  constraint link_previews_url_check CHECK ((length(url) <= 2000)),
  constraint link_previews_pkey PRIMARY KEY (url)
);

create table mailed_links (
  token_hash bytea not null,
  purpose text not null,
  person_id bigint not null,
  data jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone default moment() not null,
  expires_at timestamp with time zone not null,
  constraint mailed_links_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'password'::text, 'email'::text]))),
  constraint mailed_links_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint mailed_links_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX mailed_links_by_age ON public.mailed_links USING btree (expires_at);
CREATE INDEX mailed_links_by_person ON public.mailed_links USING btree (person_id);

create table match_answers (
  suggestion_id bigint not null,
  person_id bigint not null,
  role text,
  gives boolean not null,
  said text,
  said_at timestamp with time zone,
  constraint match_answers_said_check CHECK ((said = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint match_answers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint match_answers_suggestion_id_fkey FOREIGN KEY (suggestion_id) REFERENCES match_suggestions(id) ON DELETE CASCADE,
  constraint match_answers_pkey PRIMARY KEY (suggestion_id, person_id)
);
CREATE INDEX match_answers_by_person ON public.match_answers USING btree (person_id, suggestion_id DESC);

create table match_recommendations (
  programme_id bigint not null,
  seeker_id bigint not null,
  giver_id bigint not null,
  "position" integer not null,
  score double precision not null,
  reasons jsonb not null,
  constraint match_recommendations_giver_id_fkey FOREIGN KEY (giver_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint match_recommendations_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint match_recommendations_seeker_id_fkey FOREIGN KEY (seeker_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint match_recommendations_pkey PRIMARY KEY (programme_id, seeker_id, giver_id)
);
CREATE INDEX match_recommendations_by_giver ON public.match_recommendations USING btree (giver_id);
CREATE INDEX match_recommendations_by_seeker ON public.match_recommendations USING btree (seeker_id);

create table match_requests (
  id bigint generated always as identity not null,
  programme_id bigint,
  offer_id bigint,
  asker_id bigint not null,
  asked_id bigint not null,
  words text default ''::text not null,
  state text default 'waiting'::text not null,
  answer text default ''::text not null,
  expires_at timestamp with time zone not null,
  group_id bigint,
  created_at timestamp with time zone default moment() not null,
  answered_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint match_requests_answer_check CHECK ((length(answer) <= 1000)),
  constraint match_requests_check CHECK ((asker_id <> asked_id)),
  constraint match_requests_check1 CHECK (((programme_id IS NULL) <> (offer_id IS NULL))),
  constraint match_requests_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text]))),
  constraint match_requests_words_check CHECK ((length(words) <= 1000)),
  constraint match_requests_asked_id_fkey FOREIGN KEY (asked_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint match_requests_asker_id_fkey FOREIGN KEY (asker_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint match_requests_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE SET NULL,
  constraint match_requests_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES offers(id) ON DELETE CASCADE,
  constraint match_requests_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint match_requests_pkey PRIMARY KEY (id)
);
CREATE INDEX match_requests_by_asked ON public.match_requests USING btree (asked_id, state, id DESC);
CREATE INDEX match_requests_by_asker ON public.match_requests USING btree (asker_id, id DESC);
CREATE INDEX match_requests_by_group ON public.match_requests USING btree (group_id) WHERE (group_id IS NOT NULL);
CREATE INDEX match_requests_by_offer ON public.match_requests USING btree (offer_id) WHERE (offer_id IS NOT NULL);
CREATE INDEX match_requests_by_programme ON public.match_requests USING btree (programme_id, id DESC) WHERE (programme_id IS NOT NULL);
CREATE INDEX match_requests_expiring ON public.match_requests USING btree (expires_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX match_requests_waiting ON public.match_requests USING btree (asker_id, asked_id, COALESCE(programme_id, (0)::bigint), COALESCE(offer_id, (0)::bigint)) WHERE (state = 'waiting'::text);

create table match_suggestions (
  id bigint generated always as identity not null,
  programme_id bigint not null,
  renews_group_id bigint,
  state text default 'waiting'::text not null,
  score double precision,
  reasons jsonb default '[]'::jsonb not null,
  expires_at timestamp with time zone not null,
  group_id bigint,
  created_at timestamp with time zone default moment() not null,
  settled_at timestamp with time zone,
  constraint match_suggestions_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'agreed'::text, 'declined'::text, 'expired'::text]))),
  constraint match_suggestions_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE SET NULL,
  constraint match_suggestions_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint match_suggestions_renews_group_id_fkey FOREIGN KEY (renews_group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint match_suggestions_pkey PRIMARY KEY (id)
);
CREATE INDEX match_suggestions_by_group ON public.match_suggestions USING btree (group_id) WHERE (group_id IS NOT NULL);
CREATE INDEX match_suggestions_by_programme ON public.match_suggestions USING btree (programme_id, state, id DESC);
CREATE INDEX match_suggestions_by_renewed ON public.match_suggestions USING btree (renews_group_id) WHERE (renews_group_id IS NOT NULL);
CREATE INDEX match_suggestions_expiring ON public.match_suggestions USING btree (expires_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX match_suggestions_renewing ON public.match_suggestions USING btree (renews_group_id) WHERE ((renews_group_id IS NOT NULL) AND (state = 'waiting'::text));

create table measure_attachments (
  id bigint generated always as identity not null,
  measure_id bigint not null,
  community_id bigint,
  programme_id bigint,
  added_by bigint,
  added_at timestamp with time zone default moment() not null,
  constraint measure_attachments_check CHECK ((num_nonnulls(community_id, programme_id) = 1)),
  constraint measure_attachments_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint measure_attachments_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint measure_attachments_measure_id_fkey FOREIGN KEY (measure_id) REFERENCES measures(id) ON DELETE CASCADE,
  constraint measure_attachments_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint measure_attachments_pkey PRIMARY KEY (id),
  constraint measure_attachments_measure_id_community_id_programme_id_key UNIQUE NULLS NOT DISTINCT (measure_id, community_id, programme_id)
);
CREATE INDEX measure_attachments_by_community ON public.measure_attachments USING btree (community_id) WHERE (community_id IS NOT NULL);
CREATE INDEX measure_attachments_by_programme ON public.measure_attachments USING btree (programme_id) WHERE (programme_id IS NOT NULL);

create table measure_corrections (
  id bigint generated always as identity not null,
  point_id bigint not null,
  was double precision,
  was_note text default ''::text not null,
  becomes double precision,
  why text default ''::text not null,
  corrected_by bigint,
  corrected_at timestamp with time zone default moment() not null,
  constraint measure_corrections_why_check CHECK ((length(why) <= 300)),
  constraint measure_corrections_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint measure_corrections_point_id_fkey FOREIGN KEY (point_id) REFERENCES measure_points(id) ON DELETE CASCADE,
  constraint measure_corrections_pkey PRIMARY KEY (id)
);
CREATE INDEX measure_corrections_of ON public.measure_corrections USING btree (point_id, id DESC);

create table measure_files (
  id bigint generated always as identity not null,
  measure_id bigint not null,
  name text not null,
  points jsonb not null,
  wrong jsonb not null,
  brought_by bigint,
  brought_at timestamp with time zone default moment() not null,
  taken_at timestamp with time zone,
  constraint measure_files_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint measure_files_brought_by_fkey FOREIGN KEY (brought_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint measure_files_measure_id_fkey FOREIGN KEY (measure_id) REFERENCES measures(id) ON DELETE CASCADE,
  constraint measure_files_pkey PRIMARY KEY (id)
);
CREATE INDEX measure_files_of ON public.measure_files USING btree (measure_id, id DESC);

create table measure_points (
  id bigint generated always as identity not null,
  measure_id bigint not null,
  on_day date not null,
  value double precision,
  note text default ''::text not null,
  came text not null,
  version integer default 1 not null,
  added_by bigint,
  added_at timestamp with time zone default moment() not null,
  constraint measure_points_came_check CHECK ((came = ANY (ARRAY['hand'::text, 'file'::text, 'api'::text]))),
  constraint measure_points_note_check CHECK ((length(note) <= 300)),
  constraint measure_points_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint measure_points_measure_id_fkey FOREIGN KEY (measure_id) REFERENCES measures(id) ON DELETE CASCADE,
  constraint measure_points_pkey PRIMARY KEY (id),
  constraint measure_points_measure_id_on_day_key UNIQUE (measure_id, on_day)
);

create table measures (
  id bigint generated always as identity not null,
  name text not null,
  unit text default ''::text not null,
  better text not null,
  baseline double precision,
  target double precision,
  source text default ''::text not null,
  owner_id bigint,
  comparison_id bigint,
  changed_on date,
  changed_what text default ''::text not null,
  version integer default 1 not null,
  created_by bigint,
  created_at timestamp with time zone default moment() not null,
  ended_at timestamp with time zone,
  constraint measures_better_check CHECK ((better = ANY (ARRAY['higher'::text, 'lower'::text, 'neither'::text]))),
  constraint measures_changed_what_check CHECK ((length(changed_what) <= 120)),
  constraint measures_check CHECK ((comparison_id <> id)),
  constraint measures_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint measures_source_check CHECK ((length(source) <= 500)),
  constraint measures_unit_check CHECK ((length(unit) <= 30)),
  constraint measures_comparison_id_fkey FOREIGN KEY (comparison_id) REFERENCES measures(id) ON DELETE SET NULL,
  constraint measures_created_by_fkey FOREIGN KEY (created_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint measures_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint measures_pkey PRIMARY KEY (id)
);
CREATE INDEX measures_by_name ON public.measures USING btree (plain(name), id);
CREATE INDEX measures_by_owner ON public.measures USING btree (owner_id);
CREATE INDEX measures_compared ON public.measures USING btree (comparison_id) WHERE (comparison_id IS NOT NULL);

create table meetings (
  id bigint generated always as identity not null,
  group_id bigint not null,
  programme_id bigint not null,
  step_id bigint,
  starts_at timestamp with time zone,
  planned_from date,
  minutes integer not null,
  place text default ''::text not null,
  link text default ''::text not null,
  state text default 'planned'::text not null,
  stretches jsonb default '[]'::jsonb not null,
  stretch integer default 0 not null,
  stretch_started_at timestamp with time zone,
  paused_at timestamp with time zone,
  paused_seconds double precision default 0 not null,
  extra_seconds integer default 0 not null,
  roles jsonb default '{}'::jsonb not null,
  shared_notes text default ''::text not null,
  led_by bigint,
  version integer default 1 not null,
  cancelled_why text default ''::text not null,
  sequence integer default 0 not null,
  reminded_at timestamp with time zone,
  began_at timestamp with time zone,
  ended_at timestamp with time zone,
  held_at timestamp with time zone,
  created_at timestamp with time zone default moment() not null,
  constraint meetings_cancelled_why_check CHECK ((length(cancelled_why) <= 500)),
  constraint meetings_link_check CHECK ((length(link) <= 500)),
  constraint meetings_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440))),
  constraint meetings_place_check CHECK ((length(place) <= 200)),
  constraint meetings_shared_notes_check CHECK ((length(shared_notes) <= 20000)),
  constraint meetings_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'ended'::text, 'cancelled'::text]))),
  constraint meetings_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint meetings_led_by_fkey FOREIGN KEY (led_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint meetings_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint meetings_step_id_fkey FOREIGN KEY (step_id) REFERENCES steps(id) ON DELETE CASCADE,
  constraint meetings_pkey PRIMARY KEY (id),
  constraint meetings_step_id_key UNIQUE (step_id)
);
CREATE INDEX meetings_by_group ON public.meetings USING btree (group_id, starts_at);
CREATE INDEX meetings_by_programme ON public.meetings USING btree (programme_id, starts_at);
CREATE INDEX meetings_coming ON public.meetings USING btree (starts_at) WHERE ((state = 'planned'::text) AND (starts_at IS NOT NULL));
CREATE INDEX meetings_running ON public.meetings USING btree (id) WHERE (state = 'running'::text);

create table membership_requests (
  community_id bigint not null,
  person_id bigint not null,
  message text default ''::text not null,
  guidelines_accepted integer default 0 not null,
  asked_at timestamp with time zone default moment() not null,
  answer text,
  word text default ''::text not null,
  answered_by bigint,
  answered_at timestamp with time zone,
  constraint membership_requests_answer_check CHECK ((answer = ANY (ARRAY['approved'::text, 'declined'::text]))),
  constraint membership_requests_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint membership_requests_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint membership_requests_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint membership_requests_pkey PRIMARY KEY (community_id, person_id)
);
CREATE INDEX membership_requests_by_person ON public.membership_requests USING btree (person_id);
CREATE INDEX membership_requests_waiting ON public.membership_requests USING btree (community_id, asked_at) WHERE (answer IS NULL);

create table memberships (
  community_id bigint not null,
  person_id bigint not null,
  role text default 'member'::text not null,
  guidelines_accepted integer default 0 not null,
  joined_at timestamp with time zone default moment() not null,
  left_at timestamp with time zone,
  by_rule boolean default false not null,
  constraint memberships_role_check CHECK ((role = ANY (ARRAY['founder'::text, 'early adopter'::text, 'member'::text, 'moderator'::text, 'owner'::text]))),
  constraint memberships_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint memberships_pkey PRIMARY KEY (community_id, person_id)
);
CREATE INDEX memberships_by_person ON public.memberships USING btree (person_id, community_id) WHERE (left_at IS NULL);
CREATE INDEX memberships_by_time ON public.memberships USING btree (community_id, joined_at DESC, person_id) WHERE (left_at IS NULL);

create table mentions (
  post_id bigint not null,
  person_id bigint not null,
  constraint mentions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint mentions_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE CASCADE,
  constraint mentions_pkey PRIMARY KEY (post_id, person_id)
);
CREATE INDEX mentions_by_person ON public.mentions USING btree (person_id, post_id DESC);

create table migrations (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (name)
);

create table network_checks (
  id bigint generated always as identity not null,
  person_id bigint not null,
  state text default 'open'::text not null,
  own_department text,
  departments_count integer,
  offered_again_at timestamp with time zone,
  created_at timestamp with time zone default moment() not null,
  finished_at timestamp with time zone,
  constraint network_checks_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text]))),
  constraint network_checks_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint network_checks_pkey PRIMARY KEY (id)
);
CREATE INDEX network_checks_due ON public.network_checks USING btree (finished_at, id) WHERE ((state = 'done'::text) AND (offered_again_at IS NULL));
CREATE INDEX network_checks_mine ON public.network_checks USING btree (person_id, id DESC);
CREATE UNIQUE INDEX network_checks_open ON public.network_checks USING btree (person_id) WHERE (state = 'open'::text);

create table network_contacts (
  id bigint generated always as identity not null,
  check_id bigint not null,
  colleague_id bigint,
  alias text default ''::text not null,
  department text,
  frequency text,
  known text,
  level text,
  unit text,
  place text,
  contact text,
  closeness text,
  benefits text[] default '{}'::text[] not null,
  constraint network_contacts_alias_check CHECK ((length(alias) <= 60)),
  constraint network_contacts_benefits_check CHECK ((benefits <@ ARRAY['solutions'::text, 'who knows'::text, 'reframing'::text, 'validation'::text, 'legitimation'::text])),
  constraint network_contacts_closeness_check CHECK ((closeness = ANY (ARRAY['distant'::text, 'cordial'::text, 'close'::text, 'very close'::text]))),
  constraint network_contacts_contact_check CHECK ((contact = ANY (ARRAY['planned'::text, 'chance'::text]))),
  constraint network_contacts_frequency_check CHECK ((frequency = ANY (ARRAY['seldom'::text, 'monthly'::text, 'fortnightly'::text, 'weekly'::text, 'daily'::text]))),
  constraint network_contacts_known_check CHECK ((known = ANY (ARRAY['under 1'::text, '1 to 4'::text, '5 to 10'::text, 'over 10'::text]))),
  constraint network_contacts_level_check CHECK ((level = ANY (ARRAY['lower'::text, 'same'::text, 'higher'::text]))),
  constraint network_contacts_place_check CHECK ((place = ANY (ARRAY['floor'::text, 'building'::text, 'city'::text, 'country'::text, 'abroad'::text]))),
  constraint network_contacts_unit_check CHECK ((unit = ANY (ARRAY['team'::text, 'department'::text, 'elsewhere'::text, 'outside'::text]))),
  constraint network_contacts_check_id_fkey FOREIGN KEY (check_id) REFERENCES network_checks(id) ON DELETE CASCADE,
  constraint network_contacts_colleague_id_fkey FOREIGN KEY (colleague_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint network_contacts_pkey PRIMARY KEY (id)
);
CREATE INDEX network_contacts_by_colleague ON public.network_contacts USING btree (colleague_id) WHERE (colleague_id IS NOT NULL);
CREATE INDEX network_contacts_in_order ON public.network_contacts USING btree (check_id, id);
CREATE UNIQUE INDEX network_contacts_once ON public.network_contacts USING btree (check_id, colleague_id) WHERE (colleague_id IS NOT NULL);

create table network_links (
  check_id bigint not null,
  one_id bigint not null,
  other_id bigint not null,
  constraint network_links_check CHECK ((one_id < other_id)),
  constraint network_links_check_id_fkey FOREIGN KEY (check_id) REFERENCES network_checks(id) ON DELETE CASCADE,
  constraint network_links_one_id_fkey FOREIGN KEY (one_id) REFERENCES network_contacts(id) ON DELETE CASCADE,
  constraint network_links_other_id_fkey FOREIGN KEY (other_id) REFERENCES network_contacts(id) ON DELETE CASCADE,
  constraint network_links_pkey PRIMARY KEY (one_id, other_id)
);
CREATE INDEX network_links_by_check ON public.network_links USING btree (check_id);
CREATE INDEX network_links_by_other ON public.network_links USING btree (other_id);

create table network_moves (
  id bigint generated always as identity not null,
  check_id bigint not null,
  axis text not null,
  act text not null,
  state text default 'open'::text not null,
  led_to text,
  taken_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint network_moves_act_check CHECK ((act = ANY (ARRAY['roulette'::text, 'mentor'::text, 'reverse mentor'::text, 'shadowing'::text, 'community'::text, 'story'::text, 'circle'::text]))),
  constraint network_moves_led_to_check CHECK ((led_to ~~ '/%'::text)),
  constraint network_moves_state_check CHECK ((state = ANY (ARRAY['open'::text, 'taken'::text, 'done'::text, 'declined'::text]))),
  constraint network_moves_check_id_fkey FOREIGN KEY (check_id) REFERENCES network_checks(id) ON DELETE CASCADE,
  constraint network_moves_pkey PRIMARY KEY (id),
  constraint network_moves_check_id_axis_key UNIQUE (check_id, axis)
);

create table network_studies (
  id bigint generated always as identity not null,
  owner_id bigint not null,
  name text not null,
  file_name text not null,
  directed boolean not null,
  weighted boolean not null,
  people integer not null,
  ties integer not null,
  matched integer not null,
  told text[] not null,
  notices jsonb not null,
  ends bytea not null,
  strengths bytea,
  state text default 'read'::text not null,
  step text,
  share real default 0 not null,
  figures jsonb,
  version integer default 1 not null,
  created_at timestamp with time zone default moment() not null,
  measured_at timestamp with time zone,
  constraint network_studies_people_check CHECK ((people > 0)),
  constraint network_studies_share_check CHECK (((share >= (0)::double precision) AND (share <= (1)::double precision))),
  constraint network_studies_state_check CHECK ((state = ANY (ARRAY['read'::text, 'waiting'::text, 'measuring'::text, 'measured'::text, 'failed'::text]))),
  constraint network_studies_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint network_studies_pkey PRIMARY KEY (id)
);
CREATE INDEX network_studies_of_owner ON public.network_studies USING btree (owner_id, id);

create table network_study_measures (
  study_id bigint not null,
  place integer not null,
  name text not null,
  figures bytea not null,
  constraint network_study_measures_study_id_fkey FOREIGN KEY (study_id) REFERENCES network_studies(id) ON DELETE CASCADE,
  constraint network_study_measures_pkey PRIMARY KEY (study_id, place)
);

create table network_study_people (
  study_id bigint not null,
  number integer not null,
  external_id text not null,
  label text,
  person_id bigint,
  told jsonb not null,
  constraint network_study_people_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint network_study_people_study_id_fkey FOREIGN KEY (study_id) REFERENCES network_studies(id) ON DELETE CASCADE,
  constraint network_study_people_pkey PRIMARY KEY (study_id, number)
);
CREATE INDEX network_study_people_by_person ON public.network_study_people USING btree (person_id) WHERE (person_id IS NOT NULL);

create table notification_choices (
  person_id bigint not null,
  matter text not null,
  app boolean not null,
  mail boolean not null,
  digest boolean not null,
  constraint notification_choices_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint notification_choices_pkey PRIMARY KEY (person_id, matter)
);

create table notification_mails (
  id bigint generated always as identity not null,
  person_id bigint not null,
  sent_at timestamp with time zone default moment() not null,
  constraint notification_mails_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint notification_mails_pkey PRIMARY KEY (id)
);
CREATE INDEX notification_mails_by_person ON public.notification_mails USING btree (person_id, sent_at);

create table notifications (
  id bigint generated always as identity not null,
  person_id bigint not null,
  kind text not null,
  activity_id bigint,
  actor_id bigint,
  community_id bigint,
  discussion_id bigint,
  post_id bigint,
  data jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone default moment() not null,
  shown boolean default true not null,
  read_at timestamp with time zone,
  mail_at timestamp with time zone,
  mailed_at timestamp with time zone,
  mail_tries smallint default 0 not null,
  programme_id bigint,
  group_id bigint,
  constraint notifications_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE,
  constraint notifications_actor_id_fkey FOREIGN KEY (actor_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint notifications_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint notifications_discussion_id_fkey FOREIGN KEY (discussion_id) REFERENCES discussions(id) ON DELETE CASCADE,
  constraint notifications_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint notifications_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint notifications_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE CASCADE,
  constraint notifications_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint notifications_pkey PRIMARY KEY (id),
  constraint notifications_person_id_activity_id_kind_key UNIQUE (person_id, activity_id, kind)
);
CREATE INDEX notifications_by_activity ON public.notifications USING btree (activity_id);
CREATE INDEX notifications_by_actor ON public.notifications USING btree (actor_id);
CREATE INDEX notifications_by_community ON public.notifications USING btree (community_id) WHERE (read_at IS NULL);
CREATE INDEX notifications_by_discussion ON public.notifications USING btree (discussion_id, person_id) WHERE (read_at IS NULL);
CREATE INDEX notifications_by_group ON public.notifications USING btree (group_id) WHERE (group_id IS NOT NULL);
CREATE INDEX notifications_by_post ON public.notifications USING btree (post_id);
CREATE INDEX notifications_by_programme ON public.notifications USING btree (programme_id) WHERE (programme_id IS NOT NULL);
CREATE INDEX notifications_inbox ON public.notifications USING btree (person_id, id DESC);
CREATE UNIQUE INDEX notifications_once_per_post ON public.notifications USING btree (person_id, post_id) WHERE (kind = ANY (ARRAY['mention'::text, 'answer'::text, 'reply'::text, 'followed'::text]));
CREATE INDEX notifications_read ON public.notifications USING btree (read_at) WHERE (read_at IS NOT NULL);
CREATE INDEX notifications_to_mail ON public.notifications USING btree (mail_at) WHERE (mail_at IS NOT NULL);
CREATE INDEX notifications_unread ON public.notifications USING btree (person_id) WHERE (read_at IS NULL);

create table offers (
  id bigint generated always as identity not null,
  person_id bigint not null,
  kind text not null,
  topics text[] default '{}'::text[] not null,
  words text default ''::text not null,
  capacity integer default 1 not null,
  place text default 'either'::text not null,
  paused_until date,
  paused boolean default false not null,
  taken integer default 0 not null,
  is_full boolean generated always as ((taken >= capacity)) stored not null,
  created_at timestamp with time zone default moment() not null,
  ended_at timestamp with time zone,
  constraint offers_capacity_check CHECK (((capacity >= 1) AND (capacity <= 20))),
  constraint offers_kind_check CHECK ((kind = ANY (ARRAY['mentor'::text, 'buddy'::text, 'shadow host'::text, 'coffee'::text, 'review'::text, 'talk'::text]))),
  constraint offers_place_check CHECK ((place = ANY (ARRAY['online'::text, 'on site'::text, 'either'::text]))),
  constraint offers_words_check CHECK ((length(words) <= 600)),
  constraint offers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint offers_pkey PRIMARY KEY (id),
  constraint offers_person_id_kind_key UNIQUE (person_id, kind)
);
CREATE INDEX offers_by_kind ON public.offers USING btree (kind, is_full, id DESC) WHERE ((ended_at IS NULL) AND (NOT paused));
CREATE INDEX offers_by_topic ON public.offers USING gin (plain_list(topics)) WHERE ((ended_at IS NULL) AND (NOT paused));
CREATE INDEX offers_free_first ON public.offers USING btree (is_full, id DESC) WHERE ((ended_at IS NULL) AND (NOT paused));

create table owner_volunteers (
  community_id bigint not null,
  person_id bigint not null,
  volunteered_at timestamp with time zone default moment() not null,
  constraint owner_volunteers_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint owner_volunteers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint owner_volunteers_pkey PRIMARY KEY (community_id, person_id)
);
CREATE INDEX owner_volunteers_by_person ON public.owner_volunteers USING btree (person_id);

create table participants (
  id bigint generated always as identity not null,
  programme_id bigint not null,
  person_id bigint not null,
  role text,
  state text default 'in'::text not null,
  answers jsonb default '{}'::jsonb not null,
  consents text[] default '{}'::text[] not null,
  capacity integer,
  cadence_weeks integer,
  paused_until date,
  applied_at timestamp with time zone default moment() not null,
  admitted_at timestamp with time zone,
  left_at timestamp with time zone,
  leaving_word text default ''::text not null,
  version integer default 1 not null,
  constraint participants_cadence_weeks_check CHECK (((cadence_weeks >= 1) AND (cadence_weeks <= 52))),
  constraint participants_capacity_check CHECK (((capacity >= 0) AND (capacity <= 20))),
  constraint participants_leaving_word_check CHECK ((length(leaving_word) <= 500)),
  constraint participants_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'in'::text, 'left'::text, 'declined'::text]))),
  constraint participants_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint participants_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint participants_pkey PRIMARY KEY (id),
  constraint participants_programme_id_person_id_key UNIQUE (programme_id, person_id)
);
CREATE INDEX participants_by_person ON public.participants USING btree (person_id, id DESC);
CREATE INDEX participants_by_state ON public.participants USING btree (programme_id, state, id);

create table passwords (
  person_id bigint not null,
  hash text not null,
  changed_at timestamp with time zone default moment() not null,
  constraint passwords_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint passwords_pkey PRIMARY KEY (person_id)
);

create table people (
  id bigint generated always as identity not null,
  name text not null,
  email text,
  status text default 'active'::text not null,
  administrator boolean default false not null,
  locale text default 'en'::text not null,
  time_zone text default 'UTC'::text not null,
  photo_file_id bigint,
  pronouns text,
  job_title text,
  department text,
  location text,
  level text,
  manager_id bigint,
  started_on date,
  languages text[] default '{}'::text[] not null,
  ask_me_about text[] default '{}'::text[] not null,
  want_to_learn text[] default '{}'::text[] not null,
  about_html text default ''::text not null,
  field_audiences jsonb default '{}'::jsonb not null,
  further jsonb default '{}'::jsonb not null,
  theme text default 'system'::text not null,
  created_at timestamp with time zone default moment() not null,
  deactivated_at timestamp with time zone,
  last_seen_at timestamp with time zone,
  merged_into_id bigint,
  erased_at timestamp with time zone,
  open_words text generated always as (profile_words('{everyone}'::text[], field_audiences, name, job_title, department, location, ask_me_about, want_to_learn, languages)) stored,
  skills text[] generated always as (plain_list(ask_me_about)) stored,
  learning_manager boolean default false not null,
  constraint people_email_check CHECK ((email = lower(email))),
  constraint people_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint people_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'unclaimed'::text, 'deactivated'::text, 'erased'::text]))),
  constraint people_theme_check CHECK ((theme = ANY (ARRAY['system'::text, 'light'::text, 'dark'::text]))),
  constraint people_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint people_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint people_photo_file_id_fkey FOREIGN KEY (photo_file_id) REFERENCES files(id) ON DELETE SET NULL,
  constraint people_pkey PRIMARY KEY (id)
);
CREATE INDEX people_by_claimant ON public.people USING btree (merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE INDEX people_by_department ON public.people USING btree (department, id);
CREATE UNIQUE INDEX people_by_email ON public.people USING btree (email) WHERE (email IS NOT NULL);
CREATE INDEX people_by_location ON public.people USING btree (location, id);
CREATE INDEX people_by_manager ON public.people USING btree (manager_id);
CREATE INDEX people_by_name ON public.people USING btree (plain(name), id);
CREATE INDEX people_by_photo ON public.people USING btree (photo_file_id) WHERE (photo_file_id IS NOT NULL);
CREATE INDEX people_by_skill ON public.people USING gin (skills);
CREATE INDEX people_by_status ON public.people USING btree (status, plain(name), id);
CREATE INDEX people_found_by ON public.people USING gin (open_words gin_trgm_ops);
CREATE INDEX people_named_like ON public.people USING gin (plain(name) gin_trgm_ops);
CREATE INDEX people_with_guarded_fields ON public.people USING btree (id) WHERE (field_audiences <> '{}'::jsonb);

create table people_import_lines (
  import_id bigint not null,
  line integer not null,
  cells text[] not null,
  outcome text,
  detail jsonb default '[]'::jsonb not null,
  constraint people_import_lines_outcome_check CHECK ((outcome = ANY (ARRAY['new'::text, 'changed'::text, 'unchanged'::text, 'bad'::text]))),
  constraint people_import_lines_import_id_fkey FOREIGN KEY (import_id) REFERENCES people_imports(id) ON DELETE CASCADE,
  constraint people_import_lines_pkey PRIMARY KEY (import_id, line)
);
CREATE INDEX people_import_lines_by_outcome ON public.people_import_lines USING btree (import_id, outcome, line);

create table people_import_missing (
  import_id bigint not null,
  person_id bigint not null,
  deactivate boolean default false not null,
  constraint people_import_missing_import_id_fkey FOREIGN KEY (import_id) REFERENCES people_imports(id) ON DELETE CASCADE,
  constraint people_import_missing_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint people_import_missing_pkey PRIMARY KEY (import_id, person_id)
);
CREATE INDEX people_import_missing_by_person ON public.people_import_missing USING btree (person_id);

create table people_imports (
  id bigint generated always as identity not null,
  started_by bigint,
  file_name text not null,
  headers text[] not null,
  mapping text[] not null,
  state text default 'mapping'::text not null,
  summary jsonb default '{}'::jsonb not null,
  deactivate boolean default false not null,
  done integer default 0 not null,
  total integer default 0 not null,
  failure text,
  created_at timestamp with time zone default moment() not null,
  progressed_at timestamp with time zone default moment() not null,
  constraint people_imports_state_check CHECK ((state = ANY (ARRAY['mapping'::text, 'planned'::text, 'running'::text, 'done'::text, 'failed'::text]))),
  constraint people_imports_started_by_fkey FOREIGN KEY (started_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint people_imports_pkey PRIMARY KEY (id)
);
CREATE INDEX people_imports_by_time ON public.people_imports USING btree (id DESC);
CREATE UNIQUE INDEX people_imports_one_runs ON public.people_imports USING btree ((true)) WHERE (state = 'running'::text);

create table pilot_criteria (
  programme_id bigint not null,
  "position" integer not null,
  what text not null,
  target text not null,
  result text default ''::text not null,
  met boolean,
  constraint pilot_criteria_result_check CHECK ((length(result) <= 500)),
  constraint pilot_criteria_target_check CHECK (((length(target) >= 1) AND (length(target) <= 120))),
  constraint pilot_criteria_what_check CHECK (((length(what) >= 1) AND (length(what) <= 300))),
  constraint pilot_criteria_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES pilots(programme_id) ON DELETE CASCADE,
  constraint pilot_criteria_pkey PRIMARY KEY (programme_id, "position")
);

create table pilots (
  programme_id bigint not null,
  question text not null,
  ends_on date not null,
  decision text,
  why text default ''::text not null,
  decided_by bigint,
  decided_at timestamp with time zone,
  constraint pilots_decision_check CHECK ((decision = ANY (ARRAY['roll out'::text, 'change'::text, 'stop'::text]))),
  constraint pilots_question_check CHECK (((length(question) >= 1) AND (length(question) <= 500))),
  constraint pilots_why_check CHECK ((length(why) <= 2000)),
  constraint pilots_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint pilots_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint pilots_pkey PRIMARY KEY (programme_id)
);

create table poll_votes (
  meeting_id bigint not null,
  stretch_key text not null,
  person_id bigint not null,
  option text not null,
  constraint poll_votes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE CASCADE,
  constraint poll_votes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint poll_votes_pkey PRIMARY KEY (meeting_id, stretch_key, person_id)
);
CREATE INDEX poll_votes_by_person ON public.poll_votes USING btree (person_id);

create table post_files (
  post_id bigint not null,
  file_id bigint not null,
  constraint post_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE CASCADE,
  constraint post_files_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE CASCADE,
  constraint post_files_pkey PRIMARY KEY (post_id, file_id)
);
CREATE INDEX post_files_by_file ON public.post_files USING btree (file_id);

create table post_versions (
  post_id bigint not null,
  version integer not null,
  title text,
  body_html text not null,
  body_text text not null,
  edited_by bigint,
  edited_at timestamp with time zone default moment() not null,
  constraint post_versions_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint post_versions_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE CASCADE,
  constraint post_versions_pkey PRIMARY KEY (post_id, version)
);

create table posts (
  id bigint generated always as identity not null,
  discussion_id bigint not null,
  number integer not null,
  parent_id bigint,
  parent_number integer,
  thread_number integer generated always as (COALESCE(parent_number, number)) stored not null,
  author_id bigint,
  body_html text not null,
  body_text text not null,
  sanitised smallint not null,
  score integer default 0 not null,
  reaction_counts jsonb default '{}'::jsonb not null,
  merged_title text,
  created_at timestamp with time zone default moment() not null,
  edited_at timestamp with time zone,
  deleted_at timestamp with time zone,
  deleted_by bigint,
  constraint posts_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint posts_deleted_by_fkey FOREIGN KEY (deleted_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint posts_discussion_id_fkey FOREIGN KEY (discussion_id) REFERENCES discussions(id) ON DELETE CASCADE,
  constraint posts_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES posts(id),
  constraint posts_pkey PRIMARY KEY (id),
  constraint posts_discussion_id_number_key UNIQUE (discussion_id, number)
);
CREATE INDEX posts_by_author ON public.posts USING btree (author_id, id DESC) WHERE (deleted_at IS NULL);
CREATE INDEX posts_by_parent ON public.posts USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX posts_in_reading_order ON public.posts USING btree (discussion_id, thread_number, number);

create table private_notes (
  meeting_id bigint not null,
  person_id bigint not null,
  body text not null,
  written_at timestamp with time zone default moment() not null,
  constraint private_notes_body_check CHECK ((length(body) <= 20000)),
  constraint private_notes_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE CASCADE,
  constraint private_notes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint private_notes_pkey PRIMARY KEY (meeting_id, person_id)
);
CREATE INDEX private_notes_by_person ON public.private_notes USING btree (person_id);

create table problem_groups (
  discussion_id bigint not null,
  group_id bigint not null,
  gathered_at timestamp with time zone default moment() not null,
  constraint problem_groups_discussion_id_fkey FOREIGN KEY (discussion_id) REFERENCES discussions(id) ON DELETE CASCADE,
  constraint problem_groups_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint problem_groups_pkey PRIMARY KEY (discussion_id),
  constraint problem_groups_group_id_key UNIQUE (group_id)
);

create table profile_fields (
  key text not null,
  label_en text not null,
  label_de text not null,
  kind text not null,
  choices text[] default '{}'::text[] not null,
  audience text default 'everyone'::text not null,
  "position" integer not null,
  constraint profile_fields_audience_check CHECK ((audience = ANY (ARRAY['everyone'::text, 'communities'::text, 'manager'::text, 'self'::text]))),
  constraint profile_fields_key_check CHECK ((key ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  constraint profile_fields_kind_check CHECK ((kind = ANY (ARRAY['text'::text, 'choice'::text, 'date'::text, 'link'::text]))),
  constraint profile_fields_label_de_check CHECK (((length(label_de) >= 1) AND (length(label_de) <= 80))),
  constraint profile_fields_label_en_check CHECK (((length(label_en) >= 1) AND (length(label_en) <= 80))),
  constraint profile_fields_pkey PRIMARY KEY (key)
);
CREATE INDEX profile_fields_in_order ON public.profile_fields USING btree ("position", key);

create table programme_invitations (
  programme_id bigint not null,
  person_id bigint not null,
  role text,
  invited_by bigint,
  invited_at timestamp with time zone default moment() not null,
  constraint programme_invitations_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint programme_invitations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint programme_invitations_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint programme_invitations_pkey PRIMARY KEY (programme_id, person_id)
);
CREATE INDEX programme_invitations_by_person ON public.programme_invitations USING btree (person_id);

create table programme_links (
  id bigint generated always as identity not null,
  programme_id bigint not null,
  name text not null,
  url text not null,
  added_by bigint,
  added_at timestamp with time zone default moment() not null,
  constraint programme_links_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint programme_links_url_check CHECK ((length(url) <= 500)),
  constraint programme_links_added_by_fkey FOREIGN KEY (added_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint programme_links_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint programme_links_pkey PRIMARY KEY (id)
);
CREATE INDEX programme_links_by_programme ON public.programme_links USING btree (programme_id, id);

create table programme_organisers (
  programme_id bigint not null,
  person_id bigint not null,
  added_at timestamp with time zone default moment() not null,
  constraint programme_organisers_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint programme_organisers_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint programme_organisers_pkey PRIMARY KEY (programme_id, person_id)
);
CREATE INDEX programme_organisers_by_person ON public.programme_organisers USING btree (person_id);

create table programmes (
  id bigint generated always as identity not null,
  slug text not null,
  name text not null,
  purpose text default ''::text not null,
  format_version_id bigint not null,
  format_key text not null,
  runs text not null,
  "grouping" text not null,
  community_id bigint,
  audience jsonb,
  state text default 'draft'::text not null,
  opens_at timestamp with time zone,
  closes_at timestamp with time zone,
  starts_on date,
  places integer,
  time_zone text default 'UTC'::text not null,
  adjustments jsonb default '{}'::jsonb not null,
  seed bigint default floor((random() * (2147483647)::double precision)) not null,
  rounds_count integer default 0 not null,
  next_round_on date,
  rounds_reviewed boolean default false not null,
  meeting_link text,
  space_id bigint,
  facilitators_space_id bigint,
  follows_id bigint,
  closing_words text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default moment() not null,
  started_at timestamp with time zone,
  closed_at timestamp with time zone,
  constraint programmes_closing_words_check CHECK ((length(closing_words) <= 4000)),
  constraint programmes_grouping_check CHECK (("grouping" = ANY (ARRAY['circles'::text, 'roulette'::text, 'matching'::text, 'teams'::text, 'everyone'::text]))),
  constraint programmes_meeting_link_check CHECK ((length(meeting_link) <= 500)),
  constraint programmes_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint programmes_places_check CHECK ((places > 0)),
  constraint programmes_purpose_check CHECK ((length(purpose) <= 2000)),
  constraint programmes_runs_check CHECK ((runs = ANY (ARRAY['cohort'::text, 'rolling'::text, 'rounds'::text]))),
  constraint programmes_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,79}$'::text)),
  constraint programmes_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'forming'::text, 'running'::text, 'closed'::text, 'cancelled'::text]))),
  constraint programmes_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE SET NULL,
  constraint programmes_facilitators_space_id_fkey FOREIGN KEY (facilitators_space_id) REFERENCES communities(id) ON DELETE SET NULL,
  constraint programmes_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES programmes(id) ON DELETE SET NULL,
  constraint programmes_format_version_id_fkey FOREIGN KEY (format_version_id) REFERENCES format_versions(id),
  constraint programmes_space_id_fkey FOREIGN KEY (space_id) REFERENCES communities(id) ON DELETE SET NULL,
  constraint programmes_pkey PRIMARY KEY (id),
  constraint programmes_slug_key UNIQUE (slug)
);
CREATE INDEX programmes_by_community ON public.programmes USING btree (community_id, id DESC) WHERE (community_id IS NOT NULL);
CREATE INDEX programmes_by_facilitators ON public.programmes USING btree (facilitators_space_id) WHERE (facilitators_space_id IS NOT NULL);
CREATE INDEX programmes_by_space ON public.programmes USING btree (space_id) WHERE (space_id IS NOT NULL);
CREATE INDEX programmes_by_state ON public.programmes USING btree (state, id DESC);
CREATE INDEX programmes_by_version ON public.programmes USING btree (format_version_id);
CREATE INDEX programmes_drawing ON public.programmes USING btree (next_round_on) WHERE ((state = 'running'::text) AND (next_round_on IS NOT NULL));
CREATE INDEX programmes_followed ON public.programmes USING btree (follows_id) WHERE (follows_id IS NOT NULL);
CREATE INDEX programmes_opening ON public.programmes USING btree (opens_at) WHERE ((state = 'draft'::text) AND (opens_at IS NOT NULL));
CREATE INDEX programmes_shutting ON public.programmes USING btree (closes_at) WHERE ((state = 'open'::text) AND (closes_at IS NOT NULL));
CREATE INDEX programmes_starting ON public.programmes USING btree (starts_on) WHERE ((state = ANY (ARRAY['open'::text, 'forming'::text])) AND (starts_on IS NOT NULL));

create table reactions (
  post_id bigint not null,
  person_id bigint not null,
  emoji text not null,
  reacted_at timestamp with time zone default moment() not null,
  constraint reactions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint reactions_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE CASCADE,
  constraint reactions_pkey PRIMARY KEY (post_id, person_id, emoji)
);
CREATE INDEX reactions_by_person ON public.reactions USING btree (person_id);

create table reads (
  person_id bigint not null,
  discussion_id bigint not null,
  numbers int4multirange default '{}'::int4multirange not null,
  read_count integer generated always as (how_many(numbers)) stored not null,
  read_at timestamp with time zone default moment() not null,
  constraint reads_discussion_id_fkey FOREIGN KEY (discussion_id) REFERENCES discussions(id) ON DELETE CASCADE,
  constraint reads_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint reads_pkey PRIMARY KEY (person_id, discussion_id)
);
CREATE INDEX reads_by_discussion ON public.reads USING btree (discussion_id);

create table reflection_actions (
  id bigint generated always as identity not null,
  reflection_id bigint not null,
  what text not null,
  owner_id bigint,
  due_on date,
  done_at timestamp with time zone,
  reminded_at timestamp with time zone,
  created_at timestamp with time zone default moment() not null,
  constraint reflection_actions_what_check CHECK (((length(what) >= 1) AND (length(what) <= 300))),
  constraint reflection_actions_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint reflection_actions_reflection_id_fkey FOREIGN KEY (reflection_id) REFERENCES reflections(id) ON DELETE CASCADE,
  constraint reflection_actions_pkey PRIMARY KEY (id)
);
CREATE INDEX reflection_actions_due ON public.reflection_actions USING btree (due_on) WHERE ((done_at IS NULL) AND (reminded_at IS NULL));
CREATE INDEX reflection_actions_of_card ON public.reflection_actions USING btree (reflection_id, id);
CREATE INDEX reflection_actions_of_owner ON public.reflection_actions USING btree (owner_id, due_on, id) WHERE (done_at IS NULL);

create table reflection_entries (
  id uuid default gen_random_uuid() not null,
  reflection_id bigint not null,
  person_id bigint not null,
  answers text[] not null,
  constraint reflection_entries_answers_check CHECK ((cardinality(answers) = 3)),
  constraint reflection_entries_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint reflection_entries_reflection_id_fkey FOREIGN KEY (reflection_id) REFERENCES reflections(id) ON DELETE CASCADE,
  constraint reflection_entries_pkey PRIMARY KEY (id),
  constraint reflection_entries_reflection_id_person_id_key UNIQUE (reflection_id, person_id)
);
CREATE INDEX reflection_entries_by_person ON public.reflection_entries USING btree (person_id, reflection_id DESC);

create table reflection_prompts (
  community_id bigint not null,
  prompts text[] not null,
  changed_by bigint,
  changed_at timestamp with time zone default moment() not null,
  constraint reflection_prompts_prompts_check CHECK ((cardinality(prompts) = 3)),
  constraint reflection_prompts_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint reflection_prompts_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint reflection_prompts_pkey PRIMARY KEY (community_id)
);

create table reflection_rhythms (
  id bigint generated always as identity not null,
  community_id bigint,
  person_id bigint not null,
  cadence text not null,
  weekday integer not null,
  starts_on date not null,
  next_on date not null,
  audience text not null,
  named boolean default false not null,
  set_at timestamp with time zone default moment() not null,
  constraint reflection_rhythms_audience_check CHECK ((audience = ANY (ARRAY['private'::text, 'team'::text, 'open'::text]))),
  constraint reflection_rhythms_cadence_check CHECK ((cadence = ANY (ARRAY['weekly'::text, 'fortnightly'::text, 'monthly'::text]))),
  constraint reflection_rhythms_check CHECK (
CASE
    WHEN (community_id IS NULL) THEN (audience = 'private'::text)
    ELSE (audience <> 'private'::text)
END),
  constraint reflection_rhythms_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint reflection_rhythms_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint reflection_rhythms_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint reflection_rhythms_pkey PRIMARY KEY (id),
  constraint reflection_rhythms_community_id_key UNIQUE (community_id)
);
CREATE INDEX reflection_rhythms_by_person ON public.reflection_rhythms USING btree (person_id);
CREATE INDEX reflection_rhythms_due ON public.reflection_rhythms USING btree (next_on);
CREATE UNIQUE INDEX reflection_rhythms_own ON public.reflection_rhythms USING btree (person_id) WHERE (community_id IS NULL);

create table reflection_themes (
  reflection_id bigint not null,
  name text not null,
  constraint reflection_themes_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40))),
  constraint reflection_themes_reflection_id_fkey FOREIGN KEY (reflection_id) REFERENCES reflections(id) ON DELETE CASCADE,
  constraint reflection_themes_pkey PRIMARY KEY (reflection_id, name)
);
CREATE UNIQUE INDEX reflection_themes_once ON public.reflection_themes USING btree (reflection_id, lower(name));

create table reflections (
  id bigint generated always as identity not null,
  community_id bigint,
  person_id bigint,
  together boolean not null,
  named boolean default false not null,
  audience text not null,
  occasion text not null,
  title text default ''::text not null,
  questions text default 'card'::text not null,
  prompts text[],
  meeting_id bigint,
  completion_id bigint,
  after_days integer,
  state text default 'writing'::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default moment() not null,
  shown_at timestamp with time zone,
  constraint reflections_audience_check CHECK ((audience = ANY (ARRAY['private'::text, 'team'::text, 'open'::text]))),
  constraint reflections_check CHECK (((NOT together) OR ((community_id IS NOT NULL) AND (audience <> 'private'::text)))),
  constraint reflections_check1 CHECK (((audience <> 'team'::text) OR (community_id IS NOT NULL))),
  constraint reflections_occasion_check CHECK ((occasion = ANY (ARRAY['event'::text, 'session'::text, 'project'::text, 'course'::text, 'rhythm'::text, 'other'::text]))),
  constraint reflections_prompts_check CHECK ((cardinality(prompts) = 3)),
  constraint reflections_questions_check CHECK ((questions = ANY (ARRAY['card'::text, 'follow-up'::text]))),
  constraint reflections_state_check CHECK ((state = ANY (ARRAY['writing'::text, 'shown'::text]))),
  constraint reflections_title_check CHECK ((length(title) <= 160)),
  constraint reflections_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint reflections_completion_id_fkey FOREIGN KEY (completion_id) REFERENCES completions(id) ON DELETE SET NULL,
  constraint reflections_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE SET NULL,
  constraint reflections_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint reflections_pkey PRIMARY KEY (id)
);
CREATE INDEX reflections_after_meeting ON public.reflections USING btree (meeting_id);
CREATE INDEX reflections_by_community ON public.reflections USING btree (community_id, id DESC) WHERE (community_id IS NOT NULL);
CREATE UNIQUE INDEX reflections_by_completion ON public.reflections USING btree (completion_id, after_days);
CREATE UNIQUE INDEX reflections_by_meeting ON public.reflections USING btree (meeting_id) WHERE ((meeting_id IS NOT NULL) AND together);
CREATE INDEX reflections_by_person ON public.reflections USING btree (person_id, id DESC);
CREATE INDEX reflections_open ON public.reflections USING btree (id DESC) WHERE ((audience = 'open'::text) AND (state = 'shown'::text));
CREATE INDEX reflections_waiting ON public.reflections USING btree (community_id, id DESC) WHERE (together AND (state = 'writing'::text));

create table relation_consents (
  person_id bigint not null,
  source text not null,
  given_at timestamp with time zone default moment() not null,
  constraint relation_consents_source_check CHECK ((source = ANY (ARRAY['answers'::text, 'thanks'::text, 'circles'::text, 'coffees'::text, 'mentoring'::text, 'writing'::text, 'check'::text, 'flow'::text]))),
  constraint relation_consents_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint relation_consents_pkey PRIMARY KEY (person_id, source)
);

create table relations (
  person_id bigint not null,
  other_id bigint not null,
  source text not null,
  way text not null,
  month date not null,
  times integer default 1 not null,
  first_on date not null,
  last_on date not null,
  constraint relations_check CHECK ((person_id <> other_id)),
  constraint relations_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric)),
  constraint relations_source_check CHECK ((source = ANY (ARRAY['answers'::text, 'thanks'::text, 'circles'::text, 'coffees'::text, 'mentoring'::text, 'writing'::text, 'flow'::text]))),
  constraint relations_way_check CHECK ((way = ANY (ARRAY['from'::text, 'to'::text, 'with'::text]))),
  constraint relations_other_id_fkey FOREIGN KEY (other_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint relations_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint relations_pkey PRIMARY KEY (person_id, source, other_id, way, month)
);
CREATE INDEX relations_by_other ON public.relations USING btree (other_id, source);
CREATE INDEX relations_in_flow ON public.relations USING btree (month, person_id, other_id) WHERE (source = 'flow'::text);

create table relations_heard (
  activity_id bigint not null,
  constraint relations_heard_activity_id_fkey FOREIGN KEY (activity_id) REFERENCES activity(id) ON DELETE CASCADE,
  constraint relations_heard_pkey PRIMARY KEY (activity_id)
);

create table review_days (
  community_id bigint not null,
  due_on date not null,
  told_for date,
  constraint review_days_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint review_days_pkey PRIMARY KEY (community_id)
);
CREATE INDEX review_days_untold ON public.review_days USING btree (due_on) WHERE (told_for IS DISTINCT FROM due_on);

create table reviews (
  id bigint generated always as identity not null,
  work_id bigint not null,
  reviewer_id bigint not null,
  due_on date not null,
  points jsonb default '{}'::jsonb not null,
  words text default ''::text not null,
  given_at timestamp with time zone,
  helpful integer,
  helpful_words text default ''::text not null,
  constraint reviews_helpful_check CHECK (((helpful >= 1) AND (helpful <= 5))),
  constraint reviews_helpful_words_check CHECK ((length(helpful_words) <= 2000)),
  constraint reviews_words_check CHECK ((length(words) <= 8000)),
  constraint reviews_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint reviews_work_id_fkey FOREIGN KEY (work_id) REFERENCES work(id) ON DELETE CASCADE,
  constraint reviews_pkey PRIMARY KEY (id),
  constraint reviews_work_id_reviewer_id_key UNIQUE (work_id, reviewer_id)
);
CREATE INDEX reviews_by_reviewer ON public.reviews USING btree (reviewer_id, id DESC);
CREATE INDEX reviews_waiting ON public.reviews USING btree (due_on) WHERE (given_at IS NULL);

create table rituals (
  id bigint generated always as identity not null,
  community_id bigint not null,
  name text not null,
  what text default ''::text not null,
  cadence text not null,
  weekday integer not null,
  starts_on date not null,
  owner_id bigint,
  next_on date not null,
  reminded_for date,
  ended_at timestamp with time zone,
  constraint rituals_cadence_check CHECK ((cadence = ANY (ARRAY['weekly'::text, 'fortnightly'::text, 'monthly'::text, 'quarterly'::text]))),
  constraint rituals_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint rituals_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint rituals_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint rituals_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint rituals_pkey PRIMARY KEY (id)
);
CREATE INDEX rituals_by_community ON public.rituals USING btree (community_id) WHERE (ended_at IS NULL);
CREATE INDEX rituals_by_owner ON public.rituals USING btree (owner_id) WHERE (ended_at IS NULL);
CREATE INDEX rituals_due ON public.rituals USING btree (next_on) WHERE (ended_at IS NULL);

create table roster_people (
  roster_id bigint not null,
  person_id bigint not null,
  agreed_at timestamp with time zone default moment() not null,
  answered_at timestamp with time zone,
  constraint roster_people_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint roster_people_roster_id_fkey FOREIGN KEY (roster_id) REFERENCES rosters(id) ON DELETE CASCADE,
  constraint roster_people_pkey PRIMARY KEY (roster_id, person_id)
);
CREATE INDEX roster_people_by_person ON public.roster_people USING btree (person_id);

create table roster_ties (
  roster_id bigint not null,
  person_id bigint not null,
  other_id bigint not null,
  benefits text[] not null,
  constraint roster_ties_benefits_check CHECK (((benefits <@ ARRAY['solutions'::text, 'who knows'::text, 'reframing'::text, 'validation'::text, 'legitimation'::text]) AND (benefits <> '{}'::text[]))),
  constraint roster_ties_check CHECK ((person_id <> other_id)),
  constraint roster_ties_roster_id_other_id_fkey FOREIGN KEY (roster_id, other_id) REFERENCES roster_people(roster_id, person_id) ON DELETE CASCADE,
  constraint roster_ties_roster_id_person_id_fkey FOREIGN KEY (roster_id, person_id) REFERENCES roster_people(roster_id, person_id) ON DELETE CASCADE,
  constraint roster_ties_pkey PRIMARY KEY (roster_id, person_id, other_id)
);
CREATE INDEX roster_ties_by_other ON public.roster_ties USING btree (roster_id, other_id);

create table rosters (
  id bigint generated always as identity not null,
  community_id bigint not null,
  name text not null,
  started_by bigint,
  state text default 'open'::text not null,
  created_at timestamp with time zone default moment() not null,
  closed_at timestamp with time zone,
  constraint rosters_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint rosters_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint rosters_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint rosters_started_by_fkey FOREIGN KEY (started_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint rosters_pkey PRIMARY KEY (id)
);
CREATE INDEX rosters_by_community ON public.rosters USING btree (community_id, id DESC);

create table round_changes (
  id bigint generated always as identity not null,
  round_id bigint not null,
  before jsonb not null,
  changed_by bigint,
  changed_at timestamp with time zone default moment() not null,
  constraint round_changes_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint round_changes_round_id_fkey FOREIGN KEY (round_id) REFERENCES rounds(id) ON DELETE CASCADE,
  constraint round_changes_pkey PRIMARY KEY (id)
);
CREATE INDEX round_changes_by_round ON public.round_changes USING btree (round_id, id DESC);

create table rounds (
  id bigint generated always as identity not null,
  programme_id bigint not null,
  number integer not null,
  state text default 'proposed'::text not null,
  seed bigint not null,
  report jsonb default '{}'::jsonb not null,
  waiting jsonb default '[]'::jsonb not null,
  version integer default 1 not null,
  proposed_at timestamp with time zone default moment() not null,
  proposed_by bigint,
  formed_at timestamp with time zone,
  publishing_since timestamp with time zone,
  starts_on date,
  published_at timestamp with time zone,
  closes_on date,
  drawn_for date,
  constraint rounds_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'published'::text, 'discarded'::text, 'closed'::text]))),
  constraint rounds_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint rounds_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint rounds_pkey PRIMARY KEY (id),
  constraint rounds_programme_id_number_key UNIQUE (programme_id, number)
);
CREATE INDEX rounds_closing ON public.rounds USING btree (closes_on) WHERE ((state = 'published'::text) AND (closes_on IS NOT NULL));
CREATE UNIQUE INDEX rounds_drawn ON public.rounds USING btree (programme_id, drawn_for) WHERE (drawn_for IS NOT NULL);
CREATE UNIQUE INDEX rounds_proposed ON public.rounds USING btree (programme_id) WHERE (state = 'proposed'::text);

create table scenario_runs (
  id bigint generated always as identity not null,
  name text not null,
  seed integer not null,
  people integer not null,
  state text default 'running'::text not null,
  lines jsonb default '[]'::jsonb not null,
  done integer default 0 not null,
  total integer default 0 not null,
  report jsonb default '{}'::jsonb not null,
  version integer default 1 not null,
  started_at timestamp with time zone default clock_timestamp() not null,
  heard_at timestamp with time zone default clock_timestamp() not null,
  ended_at timestamp with time zone,
  constraint scenario_runs_people_check CHECK ((people > 0)),
  constraint scenario_runs_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text]))),
  constraint scenario_runs_pkey PRIMARY KEY (id)
);

create table search_entries (
  id bigint generated always as identity not null,
  kind text not null,
  subject_id bigint not null,
  community_id bigint,
  discussion_id bigint,
  author_id bigint,
  tags text[] default '{}'::text[] not null,
  at timestamp with time zone not null,
  title text not null,
  body text not null,
  words tsvector not null,
  constraint search_entries_kind_check CHECK ((kind = ANY (ARRAY['discussion'::text, 'question'::text, 'reply'::text, 'community'::text, 'person'::text, 'lesson'::text]))),
  constraint search_entries_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint search_entries_discussion_id_fkey FOREIGN KEY (discussion_id) REFERENCES discussions(id) ON DELETE CASCADE,
  constraint search_entries_pkey PRIMARY KEY (id)
);
CREATE INDEX search_entries_by_community ON public.search_entries USING btree (community_id);
CREATE INDEX search_entries_by_discussion ON public.search_entries USING btree (discussion_id);
CREATE UNIQUE INDEX search_entries_by_subject ON public.search_entries USING btree ((
CASE
    WHEN (kind = 'question'::text) THEN 'discussion'::text
    ELSE kind
END), subject_id);
CREATE INDEX search_entries_titled_like ON public.search_entries USING gin (plain(title) gin_trgm_ops) WHERE (kind <> 'reply'::text);
CREATE INDEX search_entries_words ON public.search_entries USING gin (words);

create table search_lexicon (
  word text not null,
  constraint search_lexicon_pkey PRIMARY KEY (word)
);
CREATE INDEX search_lexicon_like ON public.search_lexicon USING gin (word gin_trgm_ops);
CREATE INDEX search_lexicon_shaped ON public.search_lexicon USING btree ("left"(word, 1), length(word));

create table search_misses (
  words text not null,
  community_id bigint,
  searcher bytea not null,
  day date not null,
  constraint search_misses_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint search_misses_words_community_id_searcher_day_key UNIQUE NULLS NOT DISTINCT (words, community_id, searcher, day)
);
CREATE INDEX search_misses_by_community ON public.search_misses USING btree (community_id, day);

create table sessions (
  id bigint generated always as identity not null,
  person_id bigint not null,
  token_hash bytea not null,
  device text default ''::text not null,
  address text default ''::text not null,
  created_at timestamp with time zone default moment() not null,
  seen_at timestamp with time zone default moment() not null,
  expires_at timestamp with time zone not null,
  constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_token_hash_key UNIQUE (token_hash)
);
CREATE INDEX sessions_by_end ON public.sessions USING btree (expires_at);
CREATE INDEX sessions_by_person ON public.sessions USING btree (person_id, seen_at DESC);

create table settings (
  name text not null,
  value jsonb not null,
  changed_at timestamp with time zone default moment() not null,
  constraint settings_pkey PRIMARY KEY (name)
);

create table shared_check_parts (
  shared_check_id bigint not null,
  check_id bigint not null,
  person_id bigint not null,
  axes real[] not null,
  constraint shared_check_parts_check_id_fkey FOREIGN KEY (check_id) REFERENCES network_checks(id) ON DELETE CASCADE,
  constraint shared_check_parts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint shared_check_parts_shared_check_id_fkey FOREIGN KEY (shared_check_id) REFERENCES shared_checks(id) ON DELETE CASCADE,
  constraint shared_check_parts_pkey PRIMARY KEY (shared_check_id, person_id)
);
CREATE INDEX shared_check_parts_by_check ON public.shared_check_parts USING btree (check_id);
CREATE INDEX shared_check_parts_by_person ON public.shared_check_parts USING btree (person_id);

create table shared_checks (
  id bigint generated always as identity not null,
  community_id bigint,
  started_by bigint,
  closes_on date not null,
  state text default 'open'::text not null,
  shown jsonb default '{}'::jsonb not null,
  counted integer default 0 not null,
  created_at timestamp with time zone default moment() not null,
  closed_at timestamp with time zone,
  constraint shared_checks_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint shared_checks_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint shared_checks_started_by_fkey FOREIGN KEY (started_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint shared_checks_pkey PRIMARY KEY (id)
);
CREATE INDEX shared_checks_by_community ON public.shared_checks USING btree (community_id, id DESC) WHERE (community_id IS NOT NULL);
CREATE INDEX shared_checks_closing ON public.shared_checks USING btree (closes_on) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX shared_checks_of_all ON public.shared_checks USING btree (closes_on) WHERE (community_id IS NULL);
CREATE UNIQUE INDEX shared_checks_open ON public.shared_checks USING btree (community_id) WHERE (state = 'open'::text);

create table slots (
  meeting_id bigint not null,
  number integer not null,
  person_id bigint not null,
  title text not null,
  constraint slots_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint slots_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings(id) ON DELETE CASCADE,
  constraint slots_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint slots_pkey PRIMARY KEY (meeting_id, number)
);
CREATE INDEX slots_by_person ON public.slots USING btree (person_id);

create table steps (
  id bigint generated always as identity not null,
  group_id bigint not null,
  programme_id bigint not null,
  key text not null,
  turn integer default 1 not null,
  kind text not null,
  who text default 'everyone'::text not null,
  by_group boolean default false not null,
  followed boolean default false not null,
  "position" integer not null,
  opens_on date not null,
  due_on date not null,
  state text default 'planned'::text not null,
  opened_at timestamp with time zone,
  done_at timestamp with time zone,
  reminded_at timestamp with time zone,
  why text default ''::text not null,
  drawn_at timestamp with time zone,
  vote_ends_on date,
  constraint steps_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'open'::text, 'done'::text, 'skipped'::text]))),
  constraint steps_why_check CHECK ((length(why) <= 500)),
  constraint steps_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint steps_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint steps_pkey PRIMARY KEY (id),
  constraint steps_group_id_key_turn_key UNIQUE (group_id, key, turn)
);
CREATE INDEX steps_by_programme ON public.steps USING btree (programme_id);
CREATE INDEX steps_due ON public.steps USING btree (due_on) WHERE (state = 'open'::text);
CREATE INDEX steps_in_order ON public.steps USING btree (group_id, "position");
CREATE INDEX steps_opening ON public.steps USING btree (opens_on) WHERE (state = 'planned'::text);
CREATE INDEX steps_voting ON public.steps USING btree (vote_ends_on) WHERE (vote_ends_on IS NOT NULL);

create table survey_answers (
  id uuid default gen_random_uuid() not null,
  programme_id bigint not null,
  key text not null,
  answers jsonb not null,
  counted boolean default false not null,
  constraint survey_answers_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES programmes(id) ON DELETE CASCADE,
  constraint survey_answers_pkey PRIMARY KEY (id)
);
CREATE INDEX survey_answers_by_programme ON public.survey_answers USING btree (programme_id, key);
CREATE INDEX survey_answers_uncounted ON public.survey_answers USING btree (programme_id, key) WHERE (NOT counted);

create table survey_given (
  step_id bigint not null,
  person_id bigint not null,
  constraint survey_given_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint survey_given_step_id_fkey FOREIGN KEY (step_id) REFERENCES steps(id) ON DELETE CASCADE,
  constraint survey_given_pkey PRIMARY KEY (step_id, person_id)
);
CREATE INDEX survey_given_by_person ON public.survey_given USING btree (person_id);

create table tags (
  id bigint generated always as identity not null,
  name text not null,
  synonym_of bigint,
  constraint tags_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint tags_synonym_of_fkey FOREIGN KEY (synonym_of) REFERENCES tags(id),
  constraint tags_pkey PRIMARY KEY (id),
  constraint tags_name_key UNIQUE (name)
);
CREATE INDEX tags_by_synonym ON public.tags USING btree (synonym_of) WHERE (synonym_of IS NOT NULL);
CREATE INDEX tags_named_like ON public.tags USING gin (name gin_trgm_ops);

create table team_contacts (
  id bigint generated always as identity not null,
  community_id bigint not null,
  other_id bigint not null,
  topics text[] default '{}'::text[] not null,
  elsewhere boolean default false not null,
  suggested_by bigint,
  state text default 'suggested'::text not null,
  created_at timestamp with time zone default moment() not null,
  ended_at timestamp with time zone,
  constraint team_contacts_check CHECK ((community_id <> other_id)),
  constraint team_contacts_state_check CHECK ((state = ANY (ARRAY['suggested'::text, 'talked'::text, 'not now'::text]))),
  constraint team_contacts_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint team_contacts_other_id_fkey FOREIGN KEY (other_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint team_contacts_suggested_by_fkey FOREIGN KEY (suggested_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint team_contacts_pkey PRIMARY KEY (id)
);
CREATE INDEX team_contacts_of ON public.team_contacts USING btree (community_id, id DESC);
CREATE UNIQUE INDEX team_contacts_once ON public.team_contacts USING btree (LEAST(community_id, other_id), GREATEST(community_id, other_id));
CREATE INDEX team_contacts_with ON public.team_contacts USING btree (other_id, id DESC);

create table team_goal_changes (
  id bigint generated always as identity not null,
  goal_id bigint not null,
  state text not null,
  word text default ''::text not null,
  changed_by bigint,
  changed_at timestamp with time zone default moment() not null,
  constraint team_goal_changes_state_check CHECK ((state = ANY (ARRAY['open'::text, 'on track'::text, 'stuck'::text, 'reached'::text, 'let go'::text]))),
  constraint team_goal_changes_word_check CHECK ((length(word) <= 600)),
  constraint team_goal_changes_changed_by_fkey FOREIGN KEY (changed_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint team_goal_changes_goal_id_fkey FOREIGN KEY (goal_id) REFERENCES team_goals(id) ON DELETE CASCADE,
  constraint team_goal_changes_pkey PRIMARY KEY (id)
);
CREATE INDEX team_goal_changes_of ON public.team_goal_changes USING btree (goal_id, id DESC);

create table team_goals (
  id bigint generated always as identity not null,
  community_id bigint not null,
  kind text not null,
  title text not null,
  measure text default ''::text not null,
  state text default 'open'::text not null,
  due_on date,
  version integer default 1 not null,
  created_at timestamp with time zone default moment() not null,
  ended_at timestamp with time zone,
  constraint team_goals_kind_check CHECK ((kind = ANY (ARRAY['development'::text, 'performance'::text]))),
  constraint team_goals_measure_check CHECK ((length(measure) <= 400)),
  constraint team_goals_state_check CHECK ((state = ANY (ARRAY['open'::text, 'on track'::text, 'stuck'::text, 'reached'::text, 'let go'::text]))),
  constraint team_goals_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint team_goals_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint team_goals_pkey PRIMARY KEY (id)
);
CREATE INDEX team_goals_of ON public.team_goals USING btree (community_id, ended_at DESC, id);

create table team_meetings (
  id bigint generated always as identity not null,
  community_id bigint not null,
  starts_at timestamp with time zone not null,
  place text default ''::text not null,
  held_at timestamp with time zone,
  version integer default 1 not null,
  created_at timestamp with time zone default moment() not null,
  constraint team_meetings_place_check CHECK ((length(place) <= 300)),
  constraint team_meetings_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint team_meetings_pkey PRIMARY KEY (id)
);
CREATE INDEX team_meetings_held ON public.team_meetings USING btree (community_id, id DESC);
CREATE UNIQUE INDEX team_meetings_next ON public.team_meetings USING btree (community_id) WHERE (held_at IS NULL);

create table team_results (
  id bigint generated always as identity not null,
  community_id bigint not null,
  topic text not null,
  tried text not null,
  came text not null,
  again text not null,
  shared_at timestamp with time zone,
  author_id bigint,
  version integer default 1 not null,
  created_at timestamp with time zone default moment() not null,
  constraint team_results_again_check CHECK ((again = ANY (ARRAY['yes'::text, 'otherwise'::text, 'no'::text]))),
  constraint team_results_came_check CHECK (((length(came) >= 1) AND (length(came) <= 1200))),
  constraint team_results_topic_check CHECK (((length(topic) >= 1) AND (length(topic) <= 60))),
  constraint team_results_tried_check CHECK (((length(tried) >= 1) AND (length(tried) <= 1200))),
  constraint team_results_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id) ON DELETE SET NULL,
  constraint team_results_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint team_results_pkey PRIMARY KEY (id)
);
CREATE INDEX team_results_by_author ON public.team_results USING btree (author_id);
CREATE INDEX team_results_by_topic ON public.team_results USING btree (plain(topic), id DESC) WHERE (shared_at IS NOT NULL);
CREATE INDEX team_results_of ON public.team_results USING btree (community_id, id DESC);

create table teams (
  community_id bigint not null,
  topics text[] default '{}'::text[] not null,
  lessons_opened_at timestamp with time zone,
  constraint teams_community_id_fkey FOREIGN KEY (community_id) REFERENCES communities(id) ON DELETE CASCADE,
  constraint teams_pkey PRIMARY KEY (community_id)
);
CREATE INDEX teams_by_topic ON public.teams USING gin (topics);

create table unasked_people (
  person_id bigint not null,
  since timestamp with time zone default moment() not null,
  constraint unasked_people_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint unasked_people_pkey PRIMARY KEY (person_id)
);

create table untold (
  activity_id bigint not null,
  constraint untold_pkey PRIMARY KEY (activity_id)
);

create table votes (
  post_id bigint not null,
  person_id bigint not null,
  voted_at timestamp with time zone default moment() not null,
  constraint votes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint votes_post_id_fkey FOREIGN KEY (post_id) REFERENCES posts(id) ON DELETE CASCADE,
  constraint votes_pkey PRIMARY KEY (post_id, person_id)
);
CREATE INDEX votes_by_person ON public.votes USING btree (person_id);

create table work (
  id bigint generated always as identity not null,
  step_id bigint not null,
  group_id bigint not null,
  person_id bigint,
  state text default 'begun'::text not null,
  content jsonb default '{}'::jsonb not null,
  body_html text default ''::text not null,
  body_text text default ''::text not null,
  sanitised integer default 0 not null,
  visible text default 'private'::text not null,
  sign_off text,
  done_at timestamp with time zone,
  signed_by bigint,
  signed_at timestamp with time zone,
  word text default ''::text not null,
  version integer default 1 not null,
  created_at timestamp with time zone default moment() not null,
  constraint work_state_check CHECK ((state = ANY (ARRAY['begun'::text, 'done'::text, 'returned'::text, 'signed'::text]))),
  constraint work_visible_check CHECK ((visible = ANY (ARRAY['private'::text, 'facilitator'::text, 'group'::text, 'programme'::text]))),
  constraint work_word_check CHECK ((length(word) <= 1000)),
  constraint work_group_id_fkey FOREIGN KEY (group_id) REFERENCES groups(id) ON DELETE CASCADE,
  constraint work_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint work_signed_by_fkey FOREIGN KEY (signed_by) REFERENCES people(id) ON DELETE SET NULL,
  constraint work_step_id_fkey FOREIGN KEY (step_id) REFERENCES steps(id) ON DELETE CASCADE,
  constraint work_pkey PRIMARY KEY (id),
  constraint work_step_id_person_id_key UNIQUE NULLS NOT DISTINCT (step_id, person_id)
);
CREATE INDEX work_by_group ON public.work USING btree (group_id, id);
CREATE INDEX work_by_person ON public.work USING btree (person_id, id DESC) WHERE (person_id IS NOT NULL);
CREATE INDEX work_to_sign ON public.work USING btree (group_id) WHERE ((state = 'done'::text) AND (sign_off IS NOT NULL));

create table work_files (
  work_id bigint not null,
  file_id bigint not null,
  constraint work_files_file_id_fkey FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE CASCADE,
  constraint work_files_work_id_fkey FOREIGN KEY (work_id) REFERENCES work(id) ON DELETE CASCADE,
  constraint work_files_pkey PRIMARY KEY (work_id, file_id)
);
CREATE INDEX work_files_by_file ON public.work_files USING btree (file_id);

create table work_votes (
  step_id bigint not null,
  person_id bigint not null,
  work_id bigint not null,
  constraint work_votes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE,
  constraint work_votes_step_id_fkey FOREIGN KEY (step_id) REFERENCES steps(id) ON DELETE CASCADE,
  constraint work_votes_work_id_fkey FOREIGN KEY (work_id) REFERENCES work(id) ON DELETE CASCADE,
  constraint work_votes_pkey PRIMARY KEY (step_id, person_id, work_id)
);
CREATE INDEX work_votes_by_person ON public.work_votes USING btree (person_id);
CREATE INDEX work_votes_by_work ON public.work_votes USING btree (work_id);

CREATE OR REPLACE FUNCTION public.announce_inbox(person bigint)
 RETURNS void
 LANGUAGE sql
AS $function$
  select pg_notify('live', json_build_object('topic', 'inbox:' || person, 'event', 'count', 'data', json_build_object(
    'count', (select count(*) from (
      select from notifications where person_id = person and read_at is null limit 100) unread)))::text)
$function$;

CREATE OR REPLACE FUNCTION public.how_many(int4multirange)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select coalesce(sum(upper(part) - lower(part)), 0)::integer from unnest($1) part $function$;

CREATE OR REPLACE FUNCTION public.moment()
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE
AS $function$ select now() + (select shift from clock) $function$;

CREATE OR REPLACE FUNCTION public.people_like(word text)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE ROWS 100
 SET "pg_trgm.word_similarity_threshold" TO '0.4'
AS $function$ select id from public.people where public.plain(word) <% open_words $function$;

CREATE OR REPLACE FUNCTION public.people_named(word text)
 RETURNS SETOF bigint
 LANGUAGE sql
 STABLE ROWS 50
 SET "pg_trgm.word_similarity_threshold" TO '0.4'
AS $function$ select id from public.people where public.plain(word) <% public.plain(name) $function$;

CREATE OR REPLACE FUNCTION public.plain(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select public.unaccent('public.unaccent'::regdictionary, lower($1)) $function$;

CREATE OR REPLACE FUNCTION public.plain_list(text[])
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$ select coalesce(array_agg(public.plain(entry)), '{}') from unnest($1) entry $function$;

CREATE OR REPLACE FUNCTION public.profile_words(audiences text[], chosen jsonb, name text, job_title text, department text, location text, ask_me_about text[], want_to_learn text[], languages text[])
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select public.plain(concat_ws(' | ', name,
    case when coalesce(chosen ->> 'job_title', 'everyone') = any (audiences) then job_title end,
    case when coalesce(chosen ->> 'department', 'everyone') = any (audiences) then department end,
    case when coalesce(chosen ->> 'location', 'everyone') = any (audiences) then location end,
    case when coalesce(chosen ->> 'ask_me_about', 'everyone') = any (audiences)
      then array_to_string(ask_me_about, ' | ') end,
    case when coalesce(chosen ->> 'want_to_learn', 'everyone') = any (audiences)
      then array_to_string(want_to_learn, ' | ') end,
    case when coalesce(chosen ->> 'languages', 'everyone') = any (audiences)
      then array_to_string(languages, ' | ') end)) $function$;

CREATE OR REPLACE FUNCTION public.read_notifications()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  update notifications n set read_at = moment()
  where n.person_id = new.person_id and n.discussion_id = new.discussion_id and n.read_at is null
    and (n.post_id is null
      or exists (select from posts p where p.id = n.post_id and new.numbers @> p.number));
  if found then
    perform announce_inbox(new.person_id);
  end if;
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.search_query(typed text, unfinished boolean)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select case when not unfinished then english || german
    when numnode(english) = 0 or numnode(german) = 0 then english || german
    else (english::text || ':*')::tsquery || (german::text || ':*')::tsquery end
  from (select websearch_to_tsquery('english_plain', typed) as english, websearch_to_tsquery('german_plain', typed) as german) asked
$function$;

CREATE OR REPLACE FUNCTION public.search_words(title text, tags text, body text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
  select setweight(to_tsvector('english_plain', title) || to_tsvector('german_plain', title), 'A')
      || setweight(to_tsvector('english_plain', tags) || to_tsvector('german_plain', tags), 'B')
      || setweight(to_tsvector('english_plain', left(body, 100000)) || to_tsvector('german_plain', left(body, 100000)), 'D')
$function$;

CREATE OR REPLACE FUNCTION public.shifted(int4multirange, integer)
 RETURNS int4multirange
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select coalesce(range_agg(int4range(lower(part) + $2, upper(part) + $2)), '{}') from unnest($1) part $function$;

CREATE TRIGGER reading_marks_notifications AFTER INSERT OR UPDATE ON public.reads FOR EACH ROW EXECUTE FUNCTION read_notifications();
