-- People, the devices they are signed in on, and the keys that sign their access tokens.
-- References are checked at the commit: EclipseLink writes the rows of a transaction in an order of its own.

create table users (
    user_id         uuid        primary key,
    username        text        not null,
    display_name    text        not null,
    email           text,
    phone           text,
    avatar_media_id uuid,
    status_text     text,
    -- An argon2id PHC string; null: this person signs in through an identity provider only.
    password_hash   text,
    role            text        not null default 'user' check (role in ('user', 'admin')),
    state           text        not null default 'active' check (state in ('active', 'deactivated', 'deleted')),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    last_login_at   timestamptz,
    last_seen_at    timestamptz
) with (fillfactor = 80);

-- Anna and anna are one person. text_pattern_ops serves the prefix search whatever the collation.
create unique index users_username on users (lower(username) text_pattern_ops);
create index users_display_name on users (lower(display_name) text_pattern_ops);

-- Who an identity provider's (issuer, subject) is here.
create table federated_identities (
    issuer    text        not null,
    subject   text        not null,
    user_id   uuid        not null references users deferrable initially deferred,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);
create index federated_identities_user on federated_identities (user_id);

-- One sign-in of one device. All refresh tokens of a session are one family.
create table sessions (
    session_id    uuid        primary key,
    user_id       uuid        not null references users deferrable initially deferred,
    device_name   text,
    created_at    timestamptz not null,
    last_used_at  timestamptz not null,
    expires_at    timestamptz not null,
    revoked_at    timestamptz,
    revoke_reason text check (revoke_reason in ('logout', 'token_reuse', 'deactivated', 'signed_out_elsewhere'))
);
create index sessions_user on sessions (user_id);
create index sessions_revoked on sessions (revoked_at) where revoked_at is not null;

-- A token is kept, used, until it expires: that is how its reuse is recognised. Only its SHA-256 is stored.
create table refresh_tokens (
    token_hash bytea       primary key,
    session_id uuid        not null references sessions on delete cascade deferrable initially deferred,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index refresh_tokens_session on refresh_tokens (session_id);
create index refresh_tokens_expiry on refresh_tokens (expires_at);

-- The private part is encrypted with the installation's secret (JWE), so that a dump of the database signs nothing.
create table signing_keys (
    key_id       text        primary key,
    algorithm    text        not null,
    public_jwk   text        not null,
    private_jwe  text        not null,
    created_at   timestamptz not null,
    -- Published from the start, signs from here on: every verifier has it by then.
    activates_at timestamptz not null,
    -- Signs no more from here on, verifies until the last token that it signed has expired.
    retires_at   timestamptz not null
);

create table contacts (
    owner_id   uuid        not null references users deferrable initially deferred,
    contact_id uuid        not null references users deferrable initially deferred,
    nickname   text,
    blocked    boolean     not null default false,
    created_at timestamptz not null,
    primary key (owner_id, contact_id)
);
create index contacts_contact on contacts (contact_id);
