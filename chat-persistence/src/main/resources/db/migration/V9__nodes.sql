-- When each node was last able to write. Says which nodes there are, also to somebody who has only the database.

create table nodes (
    name    text        primary key,
    seen_at timestamptz not null
-- A row a node, written once a second: room in the page for the next version of it, which then needs no index entry.
) with (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
