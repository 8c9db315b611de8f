/** Works out which rows of a long list are near enough to the screen to be drawn, and where they stand. */

const ESTIMATED_PX = 40; // of a row that was never drawn: between a line in a run and the beginning of one

/** Heights of rows by key: measured where a row was drawn, else estimated. */
export class RowWindow {
  readonly #measured = new Map<string, number>();
  readonly #indices = new Map<string, number>();
  readonly #heights: number[] = []; // of each row, by its index
  readonly #tops: number[] = [0]; // of each row, and at last the height of all
  #keys: readonly string[] = [];
  #staleFrom = 0; // the first index whose top is to be worked out

  /** Takes the rows as they are now; only from the first that differs on is anything worked out anew. */
  set keys(keys: readonly string[]) {
    let same = 0;
    while (same < keys.length && keys[same] === this.#keys[same]) {
      same += 1;
    }
    this.#keys.slice(same).forEach((key) => this.#indices.delete(key));
    this.#keys = keys;
    this.#heights.length = same;
    for (let index = same; index < keys.length; index += 1) {
      const key = keys[index] ?? '';
      this.#indices.set(key, index);
      this.#heights.push(this.#measured.get(key) ?? ESTIMATED_PX);
    }
    this.#staleFrom = Math.min(this.#staleFrom, same);
  }

  get length(): number {
    return this.#keys.length;
  }

  /** The height of all rows. */
  get height(): number {
    return this.top(this.#keys.length);
  }

  /** Where the row of an index begins. */
  top(index: number): number {
    this.#workOut();
    return this.#tops[index] ?? 0;
  }

  indexOf(key: string): number | undefined {
    return this.#indices.get(key);
  }

  keyAt(index: number): string | undefined {
    return this.#keys[index];
  }

  /** Notes how high a row is; says whether that is news. */
  measured(key: string, height: number): boolean {
    const index = this.#indices.get(key);
    if (index === undefined || this.#measured.get(key) === height) {
      return false;
    }
    this.#measured.set(key, height);
    this.#heights[index] = height;
    this.#staleFrom = Math.min(this.#staleFrom, index);
    return true;
  }

  /** Forgets the heights: with another width, text breaks elsewhere. */
  forget(): void {
    this.#measured.clear();
    this.#heights.fill(ESTIMATED_PX);
    this.#staleFrom = 0;
  }

  /** The index of the row that covers a height of the list. */
  indexAt(y: number): number {
    this.#workOut();
    let low = 0;
    let high = Math.max(0, this.#keys.length - 1);
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#tops[middle] ?? 0) <= y) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The rows that stand between two heights of the list: from `start` to before `end`. */
  between(from: number, to: number): { start: number; end: number } {
    if (this.#keys.length === 0) {
      return { start: 0, end: 0 };
    }
    return { start: this.indexAt(from), end: this.indexAt(to) + 1 };
  }

  #workOut(): void {
    const { length } = this.#keys;
    if (this.#tops.length !== length + 1) {
      this.#tops.length = Math.min(this.#tops.length, length + 1);
      this.#staleFrom = Math.min(this.#staleFrom, this.#tops.length - 1);
    } else if (this.#staleFrom >= length) {
      return;
    }
    let top = this.#tops[this.#staleFrom] ?? 0;
    for (let index = this.#staleFrom; index < length; index += 1) {
      this.#tops[index] = top;
      top += this.#heights[index] ?? 0;
    }
    this.#tops[length] = top;
    this.#staleFrom = length;
  }
}
