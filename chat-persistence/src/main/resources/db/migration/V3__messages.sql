-- The gap-free log of each conversation: an entry is a message or another durable change, both numbered by one seq.
-- Hash partitions keep each index small and let vacuum work beside the writers; 16 serves some billions of rows.

create table messages (
    conversation_id   uuid        not null,
    seq               bigint      not null,
    message_id        uuid        not null,
    sender_id         uuid,
    message_type      text        not null check (message_type in ('text', 'image', 'video', 'file', 'system')),
    -- Null once deleted: a deletion erases what was said and leaves the entry.
    content           text,
    reply_to          uuid,
    media_id          uuid,
    client_message_id uuid,
    client_timestamp  timestamptz,
    created_at        timestamptz not null,
    edited_at         timestamptz,
    deleted_at        timestamptz,
    deleted_by        uuid,
    primary key (conversation_id, seq),
    -- Idempotency, for ever.
    unique (conversation_id, sender_id, client_message_id),
    unique (conversation_id, message_id)
) partition by hash (conversation_id);

-- What is not a message: edits, deletions, reactions, membership, settings. The payload is JSON.
create table conversation_events (
    conversation_id uuid        not null,
    seq             bigint      not null,
    event_type      text        not null,
    actor_id        uuid,
    payload         text        not null,
    created_at      timestamptz not null,
    primary key (conversation_id, seq)
) partition by hash (conversation_id);

do $$
begin
    for part in 0..15 loop
        execute format('create table messages_%s partition of messages for values with (modulus 16, remainder %s)',
            part, part);
        execute format('create table conversation_events_%s partition of conversation_events '
            'for values with (modulus 16, remainder %s)', part, part);
    end loop;
end
$$;

-- What a message said before each edit.
create table message_edits (
    conversation_id uuid        not null,
    seq             bigint      not null,
    edition         integer     not null,
    content         text        not null,
    replaced_at     timestamptz not null,
    primary key (conversation_id, seq, edition)
);

create table message_mentions (
    conversation_id uuid   not null,
    seq             bigint not null,
    user_id         uuid   not null,
    primary key (conversation_id, seq, user_id)
);
create index message_mentions_user on message_mentions (user_id, conversation_id, seq);

create table reactions (
    conversation_id uuid        not null,
    seq             bigint      not null,
    user_id         uuid        not null,
    emoji           text        not null,
    created_at      timestamptz not null,
    primary key (conversation_id, seq, user_id, emoji)
);

create table media (
    media_id        uuid        primary key,
    owner_id        uuid        not null references users deferrable initially deferred,
    -- Set by the message that first names it.
    conversation_id uuid,
    file_name       text        not null,
    declared_type   text        not null,
    detected_type   text,
    declared_size   bigint      not null,
    stored_size     bigint,
    sha256          bytea,
    width           integer,
    height          integer,
    state           text        not null check (state in ('announced', 'stored', 'refused', 'deleted')),
    created_at      timestamptz not null,
    expires_at      timestamptz
);
create index media_unsent on media (expires_at) where conversation_id is null;

create table reports (
    report_id       uuid        primary key,
    conversation_id uuid        not null,
    seq             bigint      not null,
    reporter_id     uuid        not null references users deferrable initially deferred,
    reason          text        not null,
    created_at      timestamptz not null,
    resolved_at     timestamptz,
    resolved_by     uuid references users deferrable initially deferred
);
create index reports_open on reports (created_at) where resolved_at is null;
