/** Knows what the text in a conversation's field is for: a new message, an answer to one, or other words for one's own. */

import type { Message } from '../server/protocol.ts';
import { Changes } from './changes.ts';

export interface Composition {
  readonly kind: 'reply' | 'edit';
  readonly message: Message;
}

export class Compositions extends Changes {
  readonly #byConversation = new Map<string, Composition>();

  /** Null where a new message is written. */
  in(conversationId: string): Composition | null {
    return this.#byConversation.get(conversationId) ?? null;
  }

  begin(kind: Composition['kind'], message: Message): void {
    this.#byConversation.set(message.conversation_id, { kind, message });
    this.changed();
  }

  end(conversationId: string): void {
    if (this.#byConversation.delete(conversationId)) {
      this.changed();
    }
  }
}
