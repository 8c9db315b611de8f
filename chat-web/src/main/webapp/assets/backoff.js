/** Says how long to wait before the next attempt to connect. */

// After a server restart all its clients come back at once; full jitter spreads them over the whole interval.
// https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
const BASE_MS = 500;
const CAP_MS = 20_000;

export class Backoff {
  #attempts = 0;

  /** The next delay: anything from nothing to a bound that doubles with each failure. */
  nextMs() {
    const bound = Math.min(CAP_MS, BASE_MS * 2 ** this.#attempts);
    this.#attempts += 1;
    return Math.random() * bound;
  }

  reset() {
    this.#attempts = 0;
  }
}
