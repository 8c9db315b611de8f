/** Knows what the person at this page calls others. */

let nicknames: ReadonlyMap<string, string> = new Map();

/** The name that the person at this page has given somebody. */
export function nicknameOf(userId: string): string | undefined {
  return nicknames.get(userId);
}

/** Takes these names, by the ids of those who bear them, instead of all before. */
export function callPeople(names: ReadonlyMap<string, string>): void {
  nicknames = names;
}
