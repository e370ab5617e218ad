-- What a month of a community came to: written once, when the month is over, so that looking at it costs the same
-- however much has been written in the community.
create table health_months (
  community_id bigint not null references communities (id) on delete cascade,
  month date not null check (extract(day from month) = 1),
  -- Who belonged to it when the month ended, who wrote in it, and who did at least once in the twelve months to its end.
  members integer not null,
  active integer not null,
  active_in_year integer not null,
  -- Who wrote there for the first time ever.
  newcomers integer not null,
  posts integer not null,
  -- Posts of owners and moderators.
  core_posts integer not null,
  -- Questions, and those that nobody else had answered after 48 hours.
  asked integer not null,
  unanswered integer not null,
  -- Until half of the questions were answered; null where half of them were not.
  first_reply_minutes integer,
  -- Who replied, and how few of them gave half of all replies.
  answerers integer not null,
  bus_factor integer not null,
  -- Pairs of whom one replied to the other, those who replied to each other, and the people in them.
  pairs integer not null,
  pairs_both_ways integer not null,
  pair_people integer not null,
  primary key (community_id, month)
);

-- When owners next ask themselves whether their community goes on.
create table review_days (
  community_id bigint primary key references communities (id) on delete cascade,
  due_on date not null,
  -- For which day the owners have been told.
  told_for date
);
create index review_days_untold on review_days (due_on) where told_for is distinct from due_on;

create table community_reviews (
  id bigint generated always as identity primary key,
  community_id bigint not null references communities (id) on delete cascade,
  decision text not null check (decision in ('keep', 'change', 'stop')),
  why text not null check (length(why) between 1 and 4000),
  decided_by bigint references people (id) on delete set null,
  decided_at timestamptz not null default moment()
);
create index community_reviews_of on community_reviews (community_id, id desc);
