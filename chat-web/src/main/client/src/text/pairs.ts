/** Finds what closes what, for a whole text in one go: looking from each opening mark anew would take hostile texts for ever. */

const BACKTICKS = /`+/g;

/** Where runs of backticks are closed by the next run of the same length. */
export class CodeSpans {
  readonly #runs = new Map<number, number[]>();

  constructor(text: string) {
    for (const { 0: run, index } of text.matchAll(BACKTICKS)) {
      const starts = this.#runs.get(run.length) ?? [];
      starts.push(index);
      this.#runs.set(run.length, starts);
    }
    for (const starts of this.#runs.values()) {
      starts.reverse();
    }
  }

  /** The start of the run that closes the one at `start`, null if none does. To be asked from left to right. */
  endOf(start: number, length: number): number | null {
    const starts = this.#runs.get(length) ?? [];
    while (starts.length > 0 && starts.at(-1)! <= start) {
      starts.pop();
    }
    return starts.at(-1) ?? null;
  }
}

/** The closing parenthesis of each opening one between which there is no space: addresses have none. */
export function closingParentheses(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  let open: number[] = [];
  if (!text.includes('](')) {
    return closing;
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '(') {
      open.push(at);
    } else if (character === ')' && open.length > 0) {
      closing.set(open.pop()!, at);
    } else if (character === ' ' || character === '\n' || character === '\t') {
      open = [];
    }
  }
  return closing;
}
