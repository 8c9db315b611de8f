/** Knows up to where a conversation's log is complete in this tab, and whether something in between is missing. */

export class LogCursor {
  readonly #beyondGap = new Set<number>();
  #seq: number;

  constructor(seq: number) {
    this.#seq = seq;
  }

  /** Everything up to this seq is known, or was before the page loaded. */
  get seq(): number {
    return this.#seq;
  }

  /** Whether an event is missing between two that arrived. */
  get hasGap(): boolean {
    return this.#beyondGap.size > 0;
  }

  /** Notes that the event `seq` arrived; says whether it was new. */
  advance(seq: number): boolean {
    if (seq <= this.#seq || this.#beyondGap.has(seq)) {
      return false;
    }
    this.#beyondGap.add(seq);
    while (this.#beyondGap.delete(this.#seq + 1)) {
      this.#seq += 1;
    }
    return true;
  }

  /** Notes that nothing is missing up to `seq`, nor up to what arrived out of order. */
  closeGap(seq = 0): void {
    this.#seq = Math.max(this.#seq, seq, ...this.#beyondGap);
    this.#beyondGap.clear();
  }
}
