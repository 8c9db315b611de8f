-- What is committed and perhaps not yet told to the nodes. One row a transaction, however many messages it wrote; it
-- names ranges of the log instead of repeating them, and a later batch deletes it.

create table outbox (
    outbox_id    uuid        primary key,
    node         text        not null,
    committed_at timestamptz not null,
    ranges       text        not null
-- The table is empty most of the time and every row dies young: vacuum by count, not by share.
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_analyze_threshold = 10000);
create index outbox_age on outbox (committed_at);

-- Work that one node at a time does. The term grows with each holder, so that a frozen one knows that it is late.
create table leases (
    name       text        primary key,
    holder     text        not null,
    term       bigint      not null,
    expires_at timestamptz not null
);
