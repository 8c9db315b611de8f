-- All that a writer has to know of the logs that it writes to, in one answer instead of three.
--
-- The locks come first and the look around second: every statement of a function sees what was committed when that statement
-- began, so nothing that is told here is older than the lock. One select that does both would see the members as they were before
-- it waited for the lock.
--
-- only_free: leave alone what somebody else has locked. Else it is waited for, a second and then in vain (55P03).
-- wanted_*: keys under which messages may have been posted before, three lists of one length.
-- blockers: user ids with commas between them. members: "user role first-visible-seq", with commas between them.
-- posted: the ids of the messages that the keys are of, likewise. Null where there are none.
create function open_logs(
    ids uuid[], wanted_conversations uuid[], wanted_senders uuid[], wanted_clients uuid[], only_free boolean)
    returns table (
        conversation_id uuid, is_locked boolean, kind text, last_seq bigint, blockers text, members text, posted text)
    language plpgsql
    set lock_timeout = '1s'
as $$
declare
    held uuid[] := ids;
begin
    if only_free then
        select array_agg(free.id) into held from (
            select c.conversation_id as id from conversations c
            where c.conversation_id = any(ids) for no key update skip locked) free;
    else
        -- In the order of their ids, so that writers on different nodes cannot deadlock.
        perform 1 from conversations c where c.conversation_id = any(ids) order by c.conversation_id for no key update;
    end if;

    return query
        select c.conversation_id, c.conversation_id = any(coalesce(held, '{}')), c.kind, c.last_seq,
            case when c.kind = 'direct' then (
                select string_agg(b.owner_id::text, ',') from contacts b
                where b.blocked and ((b.owner_id = c.direct_low and b.contact_id = c.direct_high)
                                  or (b.owner_id = c.direct_high and b.contact_id = c.direct_low))) end,
            present.members,
            known.messages
        from conversations c
        left join (
            select p.conversation_id,
                string_agg(p.user_id || ' ' || p.role || ' ' || p.visible_from_seq, ',') as members
            from participants p
            where p.conversation_id = any(ids) and p.left_seq is null
            group by p.conversation_id) present on present.conversation_id = c.conversation_id
        left join (
            select wanted.conversation, string_agg(m.message_id::text, ',') as messages
            from unnest(wanted_conversations, wanted_senders, wanted_clients) as wanted(conversation, sender, client)
            -- Lateral with a limit: a join would be planned as a scan of all partitions while the tables are new,
            -- and the prepared plan kept until the first analyze.
            cross join lateral (
                select p.message_id from messages p
                where p.conversation_id = wanted.conversation
                  and p.sender_id = wanted.sender
                  and p.client_message_id = wanted.client
                limit 1) m
            group by wanted.conversation) known on known.conversation = c.conversation_id
        where c.conversation_id = any(ids)
        order by c.conversation_id;
end
$$;
