/** Remembers people by their id, and asks the server for those it has not met. */

import type { Person, PresenceStatus } from '../server/protocol.ts';
import { Changes } from './changes.ts';
import { nicknameOf } from './nicknames.ts';

export class People extends Changes {
  readonly #byId = new Map<string, Person>();
  readonly #idsByUsername = new Map<string, string>(); // in lower case
  readonly #asked = new Map<string, Promise<void>>();
  readonly #ask: (userId: string) => Promise<Person>;

  /** @param ask fetches a person from the server */
  constructor(ask: (userId: string) => Promise<Person>) {
    super();
    this.#ask = ask;
  }

  remember(people: readonly Person[] | undefined): void {
    people?.forEach((person) => {
      this.#byId.set(person.user_id, { ...this.#byId.get(person.user_id), ...person });
      if (person.username) {
        this.#idsByUsername.set(person.username.toLowerCase(), person.user_id);
      }
    });
    this.changed();
  }

  /** A person, or undefined for now when they have to be asked for. */
  get(userId: string): Person | undefined {
    const person = this.#byId.get(userId);
    if (!person && !this.#asked.has(userId)) {
      const answered = this.#ask(userId)
        .then((answer) => this.remember([answer]))
        .catch(() => {}); // who cannot be asked for stays without a name
      this.#asked.set(userId, answered);
    }
    return person;
  }

  /** Who has a username, in whatever case, if they are known. */
  named(username: string): Person | undefined {
    return this.#byId.get(this.#idsByUsername.get(username.toLowerCase()) ?? '');
  }

  /** Notes whether somebody known is there. */
  present(userId: string, presence: PresenceStatus, lastSeen: string | null): void {
    const person = this.#byId.get(userId);
    if (person) {
      this.remember([{ ...person, presence, last_seen: lastSeen }]);
    }
  }

  /** The name to show for a person, if they are known. */
  nameOf(userId: string): string | undefined {
    const person = this.get(userId);
    return person && displayNameOf(person);
  }

  /** The same, after the server was asked for a person who is not known. */
  async askedNameOf(userId: string): Promise<string | undefined> {
    const known = this.nameOf(userId);
    if (known === undefined) {
      await this.#asked.get(userId);
    }
    return known ?? this.nameOf(userId);
  }
}

/** The name to show for a person: what one calls them oneself, else as they do; a deleted account has no username. */
export function displayNameOf(person: Person): string {
  return nicknameOf(person.user_id) ?? ownNameOf(person);
}

/** What a person calls themselves. */
export function ownNameOf(person: Person): string {
  return person.display_name || (person.username ?? '');
}
