-- The entry of the log that put the emoji there: its order is the same for who hears of it and for who reads it later.
-- The time is not enough, as all that is committed together has the same.
alter table reactions add column reacted_seq bigint not null default 0;
