/** Works out the reactions of a message after one was added or taken back. */

import type { Reaction, ReactionChanged } from '../server/protocol.ts';

/** The same reactions with the change in them; those nobody holds any more are left out. */
export function withReaction(
  reactions: readonly Reaction[],
  { emoji, user_id: userId, removed }: Pick<ReactionChanged, 'emoji' | 'user_id' | 'removed'>,
): Reaction[] {
  const known = reactions.find((reaction) => reaction.emoji === emoji);
  const others = (known?.user_ids ?? []).filter((id) => id !== userId);
  const holders = removed ? others : [...others, userId];
  if (!known) {
    return holders.length > 0 ? [...reactions, { emoji, count: holders.length, user_ids: holders }] : [...reactions];
  }
  if (!removed && known.user_ids.includes(userId)) {
    return [...reactions];
  }
  return reactions
    .map((reaction) => (reaction === known ? { emoji, count: holders.length, user_ids: holders } : reaction))
    .filter((reaction) => reaction.count > 0);
}
