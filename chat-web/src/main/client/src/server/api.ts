/** Names the REST calls that the page makes. */

import type { Session } from './session.ts';
import type { ConversationPage, ConversationSummary, Member, MessagePage, OwnProfile, Person } from './protocol.ts';

/** Messages in a page of history: a few screens, and a few kilobytes. */
export const PAGE_MESSAGES = 50;

/** The most that the server puts into a page. */
export const MOST_PAGE_MESSAGES = 200;

export class Api {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  me(): Promise<OwnProfile> {
    return this.#session.call('GET', 'users/me');
  }

  user(userId: string): Promise<Person> {
    return this.#session.call('GET', `users/${encodeURIComponent(userId)}`);
  }

  async findPeople(prefix: string, signal: AbortSignal): Promise<Person[]> {
    const path = `users?query=${encodeURIComponent(prefix)}`;
    return (await this.#session.call<{ users: Person[] }>('GET', path, { signal })).users;
  }

  /** All conversations of this person, newest activity first, page by page. */
  async *conversations(): AsyncGenerator<ConversationSummary[]> {
    let cursor: string | null | undefined;
    do {
      const query = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
      const page: ConversationPage = await this.#session.call('GET', `conversations${query}`);
      yield page.conversations;
      cursor = page.has_more ? page.next_cursor : null;
    } while (cursor);
  }

  conversation(conversationId: string): Promise<ConversationSummary> {
    return this.#session.call('GET', conversationPath(conversationId));
  }

  async members(conversationId: string): Promise<Member[]> {
    const path = `${conversationPath(conversationId)}/members`;
    return (await this.#session.call<{ members: Member[] }>('GET', path)).members;
  }

  startDirect(userId: string): Promise<ConversationSummary> {
    return this.#session.call('POST', 'conversations', { body: { kind: 'direct', user_id: userId } });
  }

  startGroup(name: string, memberIds: string[]): Promise<ConversationSummary> {
    return this.#session.call('POST', 'conversations', { body: { kind: 'group', name, member_ids: memberIds } });
  }

  /** The last messages before `before`, or of all, in ascending order. */
  messages(conversationId: string, before?: number, limit = PAGE_MESSAGES): Promise<MessagePage> {
    const page = `limit=${limit}${before === undefined ? '' : `&before=${before}`}`;
    return this.#session.call('GET', `${conversationPath(conversationId)}/messages?${page}`);
  }
}

function conversationPath(conversationId: string): string {
  return `conversations/${encodeURIComponent(conversationId)}`;
}
