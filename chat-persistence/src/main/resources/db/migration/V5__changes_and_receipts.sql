-- Does the message call everybody? Those that it calls by name are in message_mentions.
alter table messages add column mentions_all boolean not null default false;

-- How far each member has got and read, in the course of time: the time of a message is that of the first mark at or
-- beyond its seq. A row holds the marks of one member over 64 seqs, as a row a mark would be a row a message a member.
drop table receipt_marks;
create table receipt_marks (
    conversation_id uuid          not null,
    user_id         uuid          not null,
    status          text          not null check (status in ('delivered', 'read')),
    -- seq / 64, rounded down.
    chunk           bigint        not null,
    -- Ascending, and beside each the time at which the cursor came there.
    seqs            bigint[]      not null,
    marked_at       timestamptz[] not null,
    primary key (conversation_id, user_id, status, chunk)
) with (fillfactor = 70);
