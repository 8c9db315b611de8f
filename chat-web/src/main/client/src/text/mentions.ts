/** Finds the people whom a text calls by name, and helps to type their names. */

// The same as the server's, so that who is marked is who is told.
const NAME = /@([A-Za-z0-9][A-Za-z0-9._-]{1,63})/y;
const WITHIN_WORD = /[\p{L}\p{N}_.@-]/u;
const PREFIX = /(?<![\p{L}\p{N}_.@-])@([A-Za-z0-9][A-Za-z0-9._-]{0,63})?$/u;

/** The longest username and its @: what is looked at before the caret. */
const LONGEST = 65;

const EVERYBODY = 'all';

export interface Person {
  username: string;
  name: string;
}

export interface Completion {
  /** Where the @ stands; what is chosen replaces all from here to the caret. */
  start: number;
  prefix: string;
}

/**
 * The username that is called at `at`, where an @ stands. A dot or hyphen at its end is of the sentence; an underscore is of
 * the name, but after an underscore that may begin italics it ends them.
 */
export function mentionAt(text: string, at: number, withinItalics: boolean): string | null {
  if (at > 0 && WITHIN_WORD.test(characterBefore(text, at))) {
    return null;
  }
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[1]?.replace(withinItalics ? /[._-]+$/ : /[.-]+$/, '');
  return name !== undefined && name.length > 1 ? name : null;
}

export function isEverybody(username: string): boolean {
  return username.toLowerCase() === EVERYBODY;
}

/** What is being typed as a mention in front of the caret. */
export function completionAt(text: string, caret: number): Completion | null {
  // One character more, to see what goes before the @; two, as it may be half of a pair.
  const before = text.slice(Math.max(0, caret - LONGEST - 2), caret);
  const match = PREFIX.exec(before);
  return match ? { start: caret - match[0].length, prefix: match[1] ?? '' } : null;
}

/** Those whom the prefix may mean, the likeliest first: by username, by name, by a further word of the name. */
export function rank<P extends Person>(prefix: string, people: readonly P[]): P[] {
  const wanted = folded(prefix);
  return people
    .map((person) => ({ person, place: placeOf(wanted, person) }))
    .filter(({ place }) => place !== null)
    .sort((one, other) => one.place! - other.place! || one.person.name.localeCompare(other.person.name))
    .map(({ person }) => person);
}

function placeOf(wanted: string, person: Person): number | null {
  const username = folded(person.username);
  const name = folded(person.name);
  const places = [
    username === wanted,
    username.startsWith(wanted),
    name.startsWith(wanted),
    name.split(/[\s.-]+/).some((word) => word.startsWith(wanted)),
    username.includes(wanted),
  ];
  const place = places.indexOf(true);
  return place < 0 ? null : place;
}

/** Without case and accents: "jose" finds José. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function characterBefore(text: string, at: number): string {
  const low = at > 1 && /[\uDC00-\uDFFF]/.test(text[at - 1]!);
  return text.slice(at - (low ? 2 : 1), at);
}
