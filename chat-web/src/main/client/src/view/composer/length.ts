/** Knows how long a message may be. */

/** The server's limit of one message, in code points. */
export const MOST_CHARACTERS = 16_000;

/** How many characters a message has if they are too many, else null. */
export function excess(content: string): number | null {
  // A code point takes one or two units of a string: most need not be counted one by one.
  if (content.length <= MOST_CHARACTERS) {
    return null;
  }
  const count = [...content].length;
  return count > MOST_CHARACTERS ? count : null;
}
