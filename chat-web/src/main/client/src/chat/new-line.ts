/** Remembers where reading stopped in the open conversation: the place of the line over its new messages. */

interface ReadState {
  readonly unread: number;
  readonly readSeq: number;
}

export class NewLine {
  #wasRead = true;

  /** The seq after which the line stands; null while there is none. */
  after: number | null = null;

  /** How many messages came after it. */
  count = 0;

  /** Whether the line has been on the screen. */
  seen = false;

  /** Notes what is unread now; `reading`: the person sees each message as it comes. */
  note({ unread, readSeq }: ReadState, reading: boolean): void {
    if (unread > 0 && this.#wasRead && !reading) {
      this.after = readSeq;
      this.seen = false;
    }
    if (unread > 0 && !reading) {
      this.count = unread;
    }
    this.#wasRead = unread === 0 || reading;
  }

  /** Takes the line away: who answers has read what was new. */
  clear(): void {
    this.after = null;
  }
}
