/** Keeps this person's contacts: what they call others, and whom they have blocked. */

import type { Person } from '../server/protocol.ts';
import type { Session } from '../server/session.ts';
import { Changes } from './changes.ts';
import { callPeople } from './nicknames.ts';

export interface Contact extends Person {
  nickname: string | null;
  blocked: boolean;
}

export interface ContactChange {
  nickname?: string; // empty: none
  blocked?: boolean;
}

interface ContactPage {
  contacts: Contact[];
  has_more: boolean;
  next_cursor: string | null;
}

export class Contacts extends Changes {
  readonly #session: Pick<Session, 'call'>;
  readonly #renamed: () => void;
  #byId = new Map<string, Contact>();

  /** @param renamed is told when somebody may have another name now */
  constructor(session: Pick<Session, 'call'>, renamed: () => void) {
    super();
    this.#session = session;
    this.#renamed = renamed;
    callPeople(new Map());
  }

  get(userId: string): Contact | undefined {
    return this.#byId.get(userId);
  }

  get all(): Contact[] {
    return [...this.#byId.values()];
  }

  /** Asks the server for all of them. */
  async load(): Promise<void> {
    const found = new Map<string, Contact>();
    let cursor: string | null = null;
    do {
      const query: string = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
      const page: ContactPage = await this.#session.call('GET', `contacts${query}`);
      page.contacts.forEach((contact) => found.set(contact.user_id, contact));
      cursor = page.has_more ? page.next_cursor : null;
    } while (cursor);
    this.#byId = found;
    this.#tell();
  }

  /** Makes somebody a contact, or changes what is given of one. */
  async keep(userId: string, change: ContactChange = {}): Promise<void> {
    this.#byId.set(userId, await this.#session.call('PUT', path(userId), { body: change }));
    this.#tell();
  }

  async remove(userId: string): Promise<void> {
    await this.#session.call('DELETE', path(userId));
    this.#byId.delete(userId);
    this.#tell();
  }

  #tell(): void {
    callPeople(new Map(this.all.flatMap(({ user_id: id, nickname }) => (nickname ? [[id, nickname]] : []))));
    this.changed();
    this.#renamed();
  }
}

function path(userId: string): string {
  return `contacts/${encodeURIComponent(userId)}`;
}
