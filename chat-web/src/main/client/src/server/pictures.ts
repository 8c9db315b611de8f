/** Fetches the pictures of people and groups, which only who is logged in may see, and keeps them for this page. */

import { Problem } from './http.ts';
import type { Session } from './session.ts';

const UNSEEN = ''; // the address of a picture that is not to be had

class Pictures {
  #session: Session | null = null;
  readonly #addresses = new Map<string, string | Promise<string>>(); // by the path at the server

  /** Fetches as this person from now on. */
  fetchAs(session: Session): void {
    this.forget();
    this.#session = session;
  }

  /** An address that an <img> of this page can show, at once when it is known; empty if there is none. */
  addressOf(url: string): string | Promise<string> {
    const known = this.#addresses.get(url);
    if (known !== undefined) {
      return known;
    }
    const coming = this.#fetch(url);
    this.#addresses.set(url, coming);
    return coming;
  }

  /** Lets go of all pictures. */
  forget(): void {
    for (const address of this.#addresses.values()) {
      void Promise.resolve(address).then((text) => URL.revokeObjectURL(text));
    }
    this.#addresses.clear();
    this.#session = null;
  }

  async #fetch(url: string): Promise<string> {
    const id = url.slice(url.lastIndexOf('/') + 1); // the server names the path from its own root
    try {
      const picture = await this.#session?.call<Blob>('GET', `avatars/${encodeURIComponent(id)}`, { as: 'blob' });
      const address = picture ? URL.createObjectURL(picture) : UNSEEN;
      this.#addresses.set(url, address);
      return address;
    } catch (problem) {
      if (problem instanceof Problem && problem.isRefusal) {
        this.#addresses.set(url, UNSEEN); // gone: nobody has it any more
      } else {
        this.#addresses.delete(url); // asked for again with the next drawing
      }
      return UNSEEN;
    }
  }
}

export const pictures = new Pictures();
