/** Carries edits, deletions and reactions into the messages that are loaded, and into the quotes of them. */

import type { MessageDeleted, MessageUpdated, ReactionChanged } from '../server/protocol.ts';
import type { Conversation } from './conversation.ts';
import { withReaction } from './reactions.ts';

const QUOTED_CHARACTERS = 200; // as many as the server quotes

export function edit(conversation: Conversation, data: MessageUpdated): void {
  const { content } = data;
  conversation.amend(data.message_id, (message) => ({
    ...message,
    content: content ?? message.content,
    mentions: data.mentions ?? message.mentions ?? [],
    mentions_all: data.mentions_all ?? message.mentions_all ?? false,
    edited_at: data.edited_at,
  }));
  if (content !== null) {
    const start = [...content.slice(0, 2 * QUOTED_CHARACTERS)].slice(0, QUOTED_CHARACTERS).join('');
    conversation.log.requote(data.message_id, (quote) => ({ ...quote, content: start, is_edited: true }));
  }
}

export function remove(conversation: Conversation, data: MessageDeleted): void {
  conversation.amend(data.message_id, (message) => ({
    ...message,
    content: '',
    reactions: [],
    deleted_at: data.deleted_at,
    deleted_by: data.deleted_by,
  }));
  conversation.log.requote(data.message_id, () => null);
}

export function react(conversation: Conversation, data: ReactionChanged): void {
  conversation.amend(data.message_id, (message) => ({
    ...message,
    reactions: withReaction(message.reactions ?? [], data),
  }));
}
