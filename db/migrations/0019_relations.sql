-- A learning manager looks at how knowledge flows, in figures that tell nobody. An administrator grants it, also to
-- themselves; they are not one by being an administrator.
alter table people add column learning_manager boolean not null default false;
