package org.parley.conversation;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.parley.avatar.AvatarImage;
import org.parley.avatar.Avatars;
import org.parley.event.GroupSettings;
import org.parley.event.MemberRole;
import org.parley.id.ConversationId;
import org.parley.id.UserId;
import org.parley.limit.Limit;
import org.parley.limit.RateLimits;
import org.parley.log.CommitLanes;

/**
 * Administers groups; each stage completes only once the change is committed.
 *
 * <p>Problems of every stage: not_found (no member of such a conversation, or no such person), forbidden (no
 * administrator, or no group), unavailable (try again). Each call may throw rate_limited.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the commit lane has the transaction
public class GroupService {

    @Inject
    private CommitLanes lanes;

    @Inject
    private RateLimits limits;

    @Inject
    private GroupRules rules;

    @Inject
    private Avatars avatars;

    /** Adds a member; of somebody who is one, changes the role. Problem of the stage: too_large (the group is full). */
    public CompletionStage<MemberChange> add(
            UserId administrator, ConversationId group, UserId newMember, @Nullable MemberRole role) {
        limits.require(Limit.CHANGES, administrator.toString());
        return lanes.submit(new AddMember(group, administrator, newMember, role, rules));
    }

    /** Gives a member another part. Problem of the stage: conflict (the group would have no administrator). */
    public CompletionStage<MemberChange> changeRole(
            UserId administrator, ConversationId group, UserId member, MemberRole role) {
        limits.require(Limit.CHANGES, administrator.toString());
        return lanes.submit(new ChangeRole(group, administrator, member, role, rules));
    }

    /** Lets a member leave, or removes one. Problem of the stage: conflict (the group would have no administrator). */
    public CompletionStage<MemberChange> remove(UserId remover, ConversationId group, UserId member) {
        limits.require(Limit.CHANGES, remover.toString());
        return lanes.submit(new RemoveMember(group, remover, member, rules));
    }

    /** Gives a group another picture, or none. */
    public CompletionStage<GroupSettings> changeAvatar(
            UserId administrator, ConversationId group, @Nullable AvatarImage image) {
        limits.require(Limit.CHANGES, administrator.toString());
        return lanes.submit(new ChangeAvatar(group, administrator, image, rules, avatars));
    }

    /** Gives a group another name, description, or visibility of its history. */
    public CompletionStage<GroupSettings> change(UserId administrator, ConversationId group, GroupChange change) {
        limits.require(Limit.CHANGES, administrator.toString());
        return lanes.submit(new ChangeGroup(group, administrator, change, rules));
    }
}
