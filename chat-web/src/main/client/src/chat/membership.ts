/** Keeps the members of the open group up to date; of a direct conversation the list tells them. */

import type { Member } from '../server/protocol.ts';
import type { Conversation } from './conversation.ts';
import type { Conversations } from './conversations.ts';
import type { People } from './people.ts';

export class Membership {
  readonly #conversations: Conversations;
  readonly #people: People;
  readonly #ask: (conversationId: string) => Promise<Member[]>;
  readonly #asked = new Map<string, number>(); // conversation id to the version of its members that was asked for

  /** @param ask fetches the members of a conversation */
  constructor(conversations: Conversations, people: People, ask: (conversationId: string) => Promise<Member[]>) {
    this.#conversations = conversations;
    this.#people = people;
    this.#ask = ask;
    conversations.addEventListener('change', () => this.#look());
  }

  /** Asks anew: what happened while this tab was away is not told twice. */
  reconnected(): void {
    this.#asked.clear();
    this.#look();
  }

  #look(): void {
    const { open } = this.#conversations;
    if (open?.kind === 'group' && this.#asked.get(open.id) !== open.membersVersion) {
      this.#asked.set(open.id, open.membersVersion);
      void this.#load(open);
    }
  }

  async #load(conversation: Conversation): Promise<void> {
    const members = await this.#ask(conversation.id).catch(() => null); // the next connection asks again
    if (members) {
      conversation.members = members;
      this.#people.remember(members);
      this.#conversations.changed();
    }
  }
}
