/** Says how long to wait before the next attempt. */

// After a server restart all its clients come back at once; full jitter spreads them over the whole interval.
// https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
const BASE_MS = 500;
const CAP_MS = 20_000;

export class Backoff {
  #attempts = 0;
  readonly #random: () => number;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** The next delay: anything from nothing to a bound that doubles with each failure. */
  nextMs(): number {
    const bound = Math.min(CAP_MS, BASE_MS * 2 ** this.#attempts);
    this.#attempts += 1;
    return this.#random() * bound;
  }

  reset(): void {
    this.#attempts = 0;
  }
}
