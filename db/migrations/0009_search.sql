create extension if not exists fuzzystrmatch;

-- Stems of both languages that Stoa speaks, accents forgiven.
create text search configuration english_plain (copy = english);
alter text search configuration english_plain alter mapping for hword, hword_part, word with unaccent, english_stem;
create text search configuration german_plain (copy = german);
alter text search configuration german_plain alter mapping for hword, hword_part, word with unaccent, german_stem;

-- Everything that can be found, in one place: an entry for each discussion, reply, community and person.
create table search_entries (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('discussion', 'question', 'reply', 'community', 'person')),
  subject_id bigint not null,
  community_id bigint references communities (id) on delete cascade,
  discussion_id bigint references discussions (id) on delete cascade,
  author_id bigint,
  tags text[] not null default '{}',
  at timestamptz not null,
  title text not null,
  body text not null,
  words tsvector not null
);
create unique index search_entries_by_subject on search_entries ((case when kind = 'question' then 'discussion' else kind end), subject_id);
create index search_entries_words on search_entries using gin (words);
create index search_entries_titled_like on search_entries using gin (plain(title) gin_trgm_ops) where kind <> 'reply';
create index search_entries_by_community on search_entries (community_id);
create index search_entries_by_discussion on search_entries (discussion_id);

create function search_words(title text, tags text, body text) returns tsvector language sql immutable parallel safe as $$
  select setweight(to_tsvector('english_plain', title) || to_tsvector('german_plain', title), 'A')
      || setweight(to_tsvector('english_plain', tags) || to_tsvector('german_plain', tags), 'B')
      || setweight(to_tsvector('english_plain', left(body, 100000)) || to_tsvector('german_plain', left(body, 100000)), 'D')
$$;

-- What was typed, as a question to either language; the last word may be the beginning of one.
create function search_query(typed text, unfinished boolean) returns tsquery language sql immutable parallel safe as $$
  select case when not unfinished then english || german
    when numnode(english) = 0 or numnode(german) = 0 then english || german
    else (english::text || ':*')::tsquery || (german::text || ':*')::tsquery end
  from (select websearch_to_tsquery('english_plain', typed) as english, websearch_to_tsquery('german_plain', typed) as german) asked
$$;

-- Words that occur anywhere: the nearest of them stands in for one that was mistyped.
create table search_lexicon (word text primary key);
create index search_lexicon_like on search_lexicon using gin (word gin_trgm_ops);
create index search_lexicon_shaped on search_lexicon (left(word, 1), length(word));

-- Searches that found nothing. Who searched is kept only as a keyed hash that changes every month,
-- enough to tell five people from one who tried five times.
create table search_misses (
  words text not null,
  community_id bigint references communities (id) on delete cascade,
  searcher bytea not null,
  day date not null,
  unique nulls not distinct (words, community_id, searcher, day)
);
create index search_misses_by_community on search_misses (community_id, day);
