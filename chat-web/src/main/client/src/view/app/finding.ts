/** Ranks what is listed by how its name answers to what is typed. */

/** Those whose name holds the text, a beginning of the name first, then one of a word, else in the order they came in. */
export function found<T>(items: readonly T[], text: string, nameOf: (item: T) => string): T[] {
  const wanted = folded(text.trim());
  return items
    .map((item) => ({ item, rank: rank(folded(nameOf(item)), wanted) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .sort((one, other) => one.rank - other.rank) // stable
    .map(({ item }) => item);
}

const NOT_FOUND = 3;

function rank(name: string, wanted: string): number {
  if (name.startsWith(wanted)) {
    return 0;
  }
  const words = name.split(/[\s.,_@/-]+/u);
  return words.some((word) => word.startsWith(wanted)) ? 1 : name.includes(wanted) ? 2 : NOT_FOUND;
}

/** Without case and accents: `Zoë` is found by `zoe`. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
