-- People are told of what happens in their programmes and groups.
alter table notifications
  add column programme_id bigint references programmes (id) on delete cascade,
  add column group_id bigint references groups (id) on delete cascade;
create index notifications_by_programme on notifications (programme_id) where programme_id is not null;
create index notifications_by_group on notifications (group_id) where group_id is not null;
