/** Tells the server what has arrived in this tab. */

import type { Line } from '../server/line.ts';

export class Delivery {
  readonly #line: Line;
  readonly #told = new Map<string, number>(); // conversation id to the seq last told

  constructor(line: Line) {
    this.#line = line;
  }

  /** Notes that everything up to `seq` is here. What cannot be told now is with the list that a new connection asks for. */
  arrived(conversationId: string, seq: number): void {
    if (seq > (this.#told.get(conversationId) ?? 0)) {
      if (this.#line.send('ack', { conversation_id: conversationId, seq, status: 'delivered' })) {
        this.#told.set(conversationId, seq);
      }
    }
  }
}
