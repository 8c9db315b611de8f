/** Arranges the messages of a conversation into the rows of the page: days, and runs of one sender. */

import type { OutgoingMessage } from '../../sending/outbox-store.ts';
import type { Message } from '../../server/protocol.ts';
import { dayNumber } from '../../words/times.ts';

const RUN_MS = 5 * 60_000; // a sender's messages this close together stand as one run under one name

/** The key of the one row that stands over the new messages. */
export const NEW_ROW_KEY = 'new';

export interface DayRow {
  readonly kind: 'day';
  readonly key: string;
  readonly at: number;
}

/** The line over the messages that are new. */
export interface NewRow {
  readonly kind: 'new';
  readonly key: typeof NEW_ROW_KEY;
  readonly at: number; // the time of the message below it, and its place
  readonly seq: number;
}

export interface MessageRow {
  readonly kind: 'message';
  readonly key: string; // of an own message the same before and after the server has it, so that its element stays
  readonly at: number;
  readonly senderId: string;
  readonly first: boolean; // of a run
  readonly message: Message;
}

export interface OutgoingRow {
  readonly kind: 'outgoing';
  readonly key: string;
  readonly at: number;
  readonly senderId: string;
  readonly first: boolean;
  readonly outgoing: OutgoingMessage;
}

export type Row = DayRow | NewRow | MessageRow | OutgoingRow;

interface Place {
  readonly senderId: string;
  readonly at: number;
  readonly day: number;
}

/** Makes rows, anew only from the first message that changed: a long history must not be worked out at each. */
export class Rows {
  readonly #myId: string;
  readonly #times = new WeakMap<Message, { at: number; day: number }>();
  readonly #rows = new WeakMap<Message, MessageRow>();
  #messages: readonly Message[] = []; // those that the last rows were made of
  #stored: Row[] = []; // the rows of them
  #ends: number[] = []; // for each message, how many rows there are up to it

  constructor(myId: string) {
    this.#myId = myId;
  }

  /** The rows of stored messages followed by those still on their way; those of others after `newAfter` are new. */
  of(messages: readonly Message[], outgoing: readonly OutgoingMessage[], newAfter: number | null = null): Row[] {
    let same = 0;
    while (same < messages.length && messages[same] === this.#messages[same]) {
      same += 1;
    }
    this.#ends.length = same;
    this.#stored.length = this.#ends[same - 1] ?? 0;
    let previous = this.#placeOf(messages[same - 1]);
    for (const message of same === messages.length ? [] : messages.slice(same)) {
      const place: Place = this.#placeOf(message);
      const first = this.#begins(this.#stored, previous, place);
      this.#stored.push(this.#rowOf(message, place.at, first));
      this.#ends.push(this.#stored.length);
      previous = place;
    }
    this.#messages = [...messages];
    const rows = [...this.#stored, ...this.#outgoingRows(outgoing, previous)];
    return newAfter === null ? rows : this.#withNewLine(rows, newAfter);
  }

  /** Puts the line over the first message of another that came after reading stopped; below it a run begins anew. */
  #withNewLine(rows: Row[], newAfter: number): Row[] {
    const at = rows.findIndex((row) => row.kind === 'message' && row.message.seq > newAfter && row.senderId !== this.#myId);
    const row = rows[at];
    if (row?.kind === 'message') {
      rows.splice(at, 1, { kind: 'new', key: NEW_ROW_KEY, at: row.at, seq: row.message.seq }, row.first ? row : { ...row, first: true });
    }
    return rows;
  }

  #outgoingRows(outgoing: readonly OutgoingMessage[], last: Place | null): Row[] {
    const rows: Row[] = [];
    let previous = last;
    for (const message of outgoing) {
      const at = Math.max(message.writtenAt, previous?.at ?? 0); // this clock may lag behind the server's
      const place = { senderId: this.#myId, at, day: dayNumber(at) };
      const first = this.#begins(rows, previous, place);
      rows.push({ kind: 'outgoing', key: message.clientMessageId, at, senderId: this.#myId, first, outgoing: message });
      previous = place;
    }
    return rows;
  }

  /** Says whether a message begins a run, after putting a day before it if it is the first of one. */
  #begins(rows: Row[], previous: Place | null, next: Place): boolean {
    if (!previous || next.day > previous.day) {
      rows.push({ kind: 'day', key: `day ${next.day}`, at: next.at });
      return true;
    }
    return previous.senderId !== next.senderId || next.at - previous.at >= RUN_MS;
  }

  #placeOf(message: Message): Place;
  #placeOf(message: Message | undefined): Place | null;
  #placeOf(message: Message | undefined): Place | null {
    return message ? { senderId: message.sender_id, ...this.#timeOf(message) } : null;
  }

  #timeOf(message: Message): { at: number; day: number } {
    let time = this.#times.get(message);
    if (!time) {
      const at = Date.parse(message.timestamp);
      time = { at, day: dayNumber(at) };
      this.#times.set(message, time);
    }
    return time;
  }

  #rowOf(message: Message, at: number, first: boolean): MessageRow {
    const known = this.#rows.get(message);
    if (known?.first === first) {
      return known;
    }
    const own = message.sender_id === this.#myId;
    const key = own && message.client_message_id ? message.client_message_id : `seq ${message.seq}`;
    const row: MessageRow = { kind: 'message', key, at, senderId: message.sender_id, first, message };
    this.#rows.set(message, row);
    return row;
  }
}
