/** Says what can be done with a message, and carries the wish to do it from a row to whoever does it. */

import type { Conversation } from '../../chat/conversation.ts';
import type { Message } from '../../server/protocol.ts';

export type ActionName = 'menu' | 'pick' | 'react' | 'reply' | 'edit' | 'delete' | 'copy' | 'readers' | 'report' | 'show';

export interface MessageAction {
  readonly name: ActionName;
  readonly message: Message;
  /** Where on the screen the wish came from. */
  readonly anchor: DOMRect;
  /** The emoji to react with. */
  readonly emoji?: string;
  /** The place of the message to show. */
  readonly seq?: number;
}

/** The actions that the menu of a message offers. */
export function offered(message: Message, conversation: Conversation, myId: string): ActionName[] {
  if (message.deleted_at) {
    return [];
  }
  const mine = message.sender_id === myId;
  const names: (ActionName | false)[] = [
    'pick',
    'reply',
    'copy',
    mine && message.message_type === 'text' && 'edit',
    (mine || conversation.kind === 'group') && 'readers',
    (mine || (conversation.kind === 'group' && conversation.role === 'admin')) && 'delete',
    !mine && 'report',
  ];
  return names.filter((name) => name !== false);
}

/** Tells the page, from the element that was used, what is to be done. */
export function tell(from: EventTarget | null, name: ActionName, message: Message, more: { emoji?: string; seq?: number } = {}): void {
  const element = from as HTMLElement;
  const detail: MessageAction = { name, message, anchor: element.getBoundingClientRect(), ...more };
  element.dispatchEvent(new CustomEvent('message-action', { detail, bubbles: true, composed: true }));
}
