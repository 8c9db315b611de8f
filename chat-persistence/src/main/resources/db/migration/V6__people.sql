-- Pictures of people and groups, reports of messages, and the end of an account.

-- A picture is never changed: a new one has a new id, so that clients may keep what they have.
create table avatars (
    avatar_id    uuid        primary key,
    content_type text        not null,
    bytes        bytea       not null,
    created_at   timestamptz not null
);
-- Pictures are compressed already.
alter table avatars alter column bytes set storage external;

-- Who blocks whom is asked whenever somebody writes to one other person; few contacts are blocked.
create index contacts_blocked on contacts (owner_id, contact_id) where blocked;

-- What was said when it was reported: an edit or a deletion afterwards takes nothing from the report.
alter table reports add column message_id uuid not null;
alter table reports add column sender_id uuid;
alter table reports add column content text;
alter table reports add constraint reports_once unique (conversation_id, seq, reporter_id);
-- Ids are ordered by time, so they page through the reports.
drop index reports_open;
create index reports_open on reports (report_id) where resolved_at is null;
create index reports_resolved on reports (report_id) where resolved_at is not null;

alter table sessions drop constraint sessions_revoke_reason_check;
alter table sessions add constraint sessions_revoke_reason_check
    check (revoke_reason in ('logout', 'token_reuse', 'deactivated', 'signed_out_elsewhere', 'deleted'));
