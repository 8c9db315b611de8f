-- Conversations and who takes part. Every key of what grows starts with conversation_id, so that the tables can move
-- unchanged to a database that is distributed by it.

create table conversations (
    conversation_id uuid        primary key,
    kind            text        not null check (kind in ('direct', 'group')),
    name            text,
    description     text,
    avatar_media_id uuid,
    -- Does a new member of the group see what was said before?
    history_visible boolean     not null default true,
    -- The head of the log: the seq of its newest entry. Its row lock is what orders the writers.
    last_seq        bigint      not null default 0,
    -- The pair of a direct conversation, smaller id first; the same id twice is a note to oneself.
    direct_low      uuid,
    direct_high     uuid,
    created_by      uuid        not null references users deferrable initially deferred,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    check ((kind = 'direct') = (direct_low is not null)),
    check ((kind = 'direct') = (direct_high is not null)),
    check (direct_low <= direct_high),
    check (kind = 'direct' or name is not null)
-- Half a page is left free: last_seq changes with every commit and stays on its page (HOT), no index names it.
) with (fillfactor = 50);

create unique index conversations_direct on conversations (direct_low, direct_high) where kind = 'direct';

create table participants (
    conversation_id  uuid        not null references conversations deferrable initially deferred,
    user_id          uuid        not null references users deferrable initially deferred,
    role             text        not null default 'member' check (role in ('admin', 'member')),
    joined_at        timestamptz not null,
    joined_seq       bigint      not null default 0,
    -- The first entry that this member may see.
    visible_from_seq bigint      not null default 1,
    left_at          timestamptz,
    -- The entry that ended the membership, the last that this person may see.
    left_seq         bigint,
    -- Receipts are cursors: everything up to the seq is delivered or read.
    delivered_seq    bigint      not null default 0,
    delivered_at     timestamptz,
    read_seq         bigint      not null default 0,
    read_at          timestamptz,
    primary key (conversation_id, user_id),
    check ((left_at is null) = (left_seq is null))
) with (fillfactor = 80);
create index participants_user on participants (user_id);

-- Each advance of a cursor, so that the time a message was delivered or read is the first mark at or after its seq.
create table receipt_marks (
    conversation_id uuid        not null,
    user_id         uuid        not null,
    status          text        not null check (status in ('delivered', 'read')),
    seq             bigint      not null,
    marked_at       timestamptz not null,
    primary key (conversation_id, user_id, status, seq),
    foreign key (conversation_id, user_id) references participants deferrable initially deferred
);
