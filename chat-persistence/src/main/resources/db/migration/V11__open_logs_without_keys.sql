-- open_logs of V10 without the question for what was posted before: its plan opens and locks all the partitions of messages, whether
-- there is a key to look up or not, and cost as much as all the rest. That of V10 is for nodes of the release before.
create function open_logs(ids uuid[], only_free boolean)
    returns table (conversation_id uuid, is_locked boolean, kind text, last_seq bigint, blockers text, members text)
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
            present.members
        from conversations c
        left join (
            select p.conversation_id,
                string_agg(p.user_id || ' ' || p.role || ' ' || p.visible_from_seq, ',') as members
            from participants p
            where p.conversation_id = any(ids) and p.left_seq is null
            group by p.conversation_id) present on present.conversation_id = c.conversation_id
        where c.conversation_id = any(ids)
        order by c.conversation_id;
end
$$;
