/** Holds the loaded messages of one conversation in the order of the log. */

import type { Message, Quote } from '../server/protocol.ts';

export class MessageLog {
  readonly #ordered: Message[] = [];
  readonly #seqById = new Map<string, number>();

  /** Grows with each change. */
  version = 0;

  /** The messages, oldest first; the same array at each call. */
  get ordered(): readonly Message[] {
    return this.#ordered;
  }

  get first(): Message | undefined {
    return this.#ordered[0];
  }

  get last(): Message | undefined {
    return this.#ordered[this.#ordered.length - 1];
  }

  /** Adds messages, new or from the history; the same seq again replaces what was there. */
  add(messages: readonly Message[]): void {
    this.version += 1;
    const fresh = messages.filter((message) => !this.#replaced(message));
    fresh.sort((one, other) => one.seq - other.seq);
    const first = fresh[0];
    if (first) {
      // A page lies before or behind all the rest as a rule: one move of the array, however many messages.
      const at = this.#position(first.seq);
      const next = this.#ordered[at];
      if (!next || next.seq > (fresh[fresh.length - 1]?.seq ?? 0)) {
        this.#ordered.splice(at, 0, ...fresh);
      } else {
        fresh.forEach((message) => this.#ordered.splice(this.#position(message.seq), 0, message));
      }
      fresh.forEach((message) => this.#seqById.set(message.message_id, message.seq));
    }
  }

  get(messageId: string): Message | undefined {
    const seq = this.#seqById.get(messageId);
    return seq === undefined ? undefined : this.#ordered[this.#position(seq)];
  }

  /** Changes the message of that id, if it is loaded. */
  amend(messageId: string, change: (message: Message) => Message): void {
    const message = this.get(messageId);
    if (message) {
      this.version += 1;
      this.#ordered[this.#position(message.seq)] = change(message);
    }
  }

  has(seq: number): boolean {
    return this.#ordered[this.#position(seq)]?.seq === seq;
  }

  /** Changes what the answers to a message quote of it. */
  requote(messageId: string, change: (quote: Quote) => Quote | null): void {
    this.#ordered.forEach((message, at) => {
      if (message.quoted?.message_id === messageId) {
        this.version += 1;
        this.#ordered[at] = { ...message, quoted: change(message.quoted) };
      }
    });
  }

  clear(): void {
    this.version += 1;
    this.#ordered.length = 0;
    this.#seqById.clear();
  }

  #replaced(message: Message): boolean {
    const at = this.#position(message.seq);
    const known = this.#ordered[at]?.seq === message.seq;
    if (known) {
      this.#ordered[at] = message;
    }
    return known;
  }

  /** The index of the first message whose seq is at least `seq`. */
  #position(seq: number): number {
    const last = this.last;
    if (!last || last.seq < seq) {
      return this.#ordered.length;
    }
    let low = 0;
    let high = this.#ordered.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ordered[middle]?.seq ?? 0) < seq) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
