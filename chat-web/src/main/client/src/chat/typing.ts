/** Knows who is writing in which conversation, and tells the others when this person does. */

import type { Line } from '../server/line.ts';
import { Changes } from './changes.ts';

// The server forgets who typed after 5 s without a further word, and passes on one every 2 s at most.
const REPEAT_MS = 4_000;

/** Somebody whose "no longer" got lost on its way: a second more than the server waits. */
const LAPSE_MS = 6_000;

export class Typing extends Changes {
  readonly #line: Line;
  readonly #writers = new Map<string, Map<string, ReturnType<typeof setTimeout>>>(); // by conversation, then by user
  readonly #toldAt = new Map<string, number>(); // conversation id to the time this person was last told to be writing

  constructor(line: Line) {
    super();
    this.#line = line;
  }

  /** The ids of those who are writing in a conversation, who began first first. */
  in(conversationId: string): string[] {
    return [...(this.#writers.get(conversationId)?.keys() ?? [])];
  }

  /** Takes what the server says about somebody. */
  heard(conversationId: string, userId: string, isTyping: boolean): void {
    const writers = this.#writers.get(conversationId) ?? new Map<string, ReturnType<typeof setTimeout>>();
    this.#writers.set(conversationId, writers);
    clearTimeout(writers.get(userId));
    if (isTyping) {
      writers.set(userId, setTimeout(() => this.heard(conversationId, userId, false), LAPSE_MS));
    } else {
      writers.delete(userId);
    }
    this.changed();
  }

  /** This person has typed something. */
  write(conversationId: string): void {
    const now = Date.now();
    if (now - (this.#toldAt.get(conversationId) ?? -REPEAT_MS) >= REPEAT_MS) {
      if (this.#line.send('typing', { conversation_id: conversationId, is_typing: true })) {
        this.#toldAt.set(conversationId, now);
      }
    }
  }

  /** This person has sent what was typed, or emptied the field. */
  pause(conversationId: string): void {
    if (this.#toldAt.delete(conversationId)) {
      this.#line.send('typing', { conversation_id: conversationId, is_typing: false });
    }
  }

  stop(): void {
    this.#writers.forEach((writers) => writers.forEach((timer) => clearTimeout(timer)));
    this.#writers.clear();
  }
}
