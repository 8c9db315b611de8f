/** Words what a conversation is called and what was said last in it. */

import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { displayNameOf } from '../../chat/people.ts';
import type { Message } from '../../server/protocol.ts';
import { plainText } from '../../text/plain.ts';
import { words } from '../../words/words.ts';

export function titleOf(conversation: Conversation, myId: string): string {
  if (conversation.kind === 'group') {
    return conversation.name ?? words().group;
  }
  const other = conversation.other(myId);
  return other ? displayNameOf(other) : words().direct;
}

/** The id whose colour stands for the conversation. */
export function colourIdOf(conversation: Conversation, myId: string): string {
  return conversation.other(myId)?.user_id ?? conversation.id;
}

/** Where the picture of the conversation is, if it has one. */
export function pictureOf(conversation: Conversation, chat: Chat): string | null | undefined {
  const other = conversation.other(chat.session.userId);
  return other ? (chat.people.get(other.user_id) ?? other).avatar_url : conversation.avatarUrl;
}

const plain = new WeakMap<Message, string>(); // the list is drawn anew with each message of any conversation

/** What a message says, in one line and without its marks. */
export function textOf(message: Message): string {
  if (message.deleted_at) {
    return words().messageDeleted;
  }
  let text = plain.get(message);
  if (text === undefined) {
    text = plainText(message.content ?? '');
    plain.set(message, text);
  }
  return text || message.content || words().attachment;
}

/** The last message of a conversation as the list shows it. */
export function previewOf(conversation: Conversation, chat: Chat): string {
  const message = conversation.lastMessage;
  if (!message) {
    return words().noMessagesYet;
  }
  if (message.sender_id === chat.session.userId) {
    return words().ownMessage(textOf(message));
  }
  const name = chat.people.nameOf(message.sender_id) ?? words().someone;
  return conversation.kind === 'group' ? words().messageOf(name, textOf(message)) : textOf(message);
}
