/** Is the table of the page's shortcuts: it says what the keyboard does, and is what the list of shortcuts shows. */

export const ACTIONS = ['switcher', 'previous', 'next', 'previousUnread', 'nextUnread', 'dismiss', 'shortcuts'] as const;
export type Action = (typeof ACTIONS)[number];

/** Keys pressed together. */
export interface Chord {
  readonly key: string; // as KeyboardEvent.key says it
  readonly mod?: true; // Ctrl, and Command on a Mac
  readonly alt?: true;
  readonly shift?: true;
}

export const SHORTCUTS: Readonly<Record<Action, readonly Chord[]>> = {
  switcher: [{ key: 'k', mod: true }],
  previous: [{ key: 'ArrowUp', alt: true }],
  next: [{ key: 'ArrowDown', alt: true }],
  previousUnread: [{ key: 'ArrowUp', alt: true, shift: true }],
  nextUnread: [{ key: 'ArrowDown', alt: true, shift: true }],
  dismiss: [{ key: 'Escape' }],
  shortcuts: [{ key: '?' }, { key: '/', mod: true }],
};

/** What of a KeyboardEvent matters here. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a key press asks for, if for anything; in a field, a sign without Ctrl is text. */
export function actionOf(press: KeyPress, { onMac, inField }: { onMac: boolean; inField: boolean }): Action | undefined {
  return ACTIONS.find((action) =>
    SHORTCUTS[action].some((chord) => isPressed(press, chord, onMac) && !(inField && isSign(chord))),
  );
}

/** The names of a chord's keys, in the order in which they are said. */
export function keysOf(chord: Chord, onMac: boolean, names: Readonly<Record<string, string>>): string[] {
  const held = [chord.mod && (onMac ? 'Meta' : 'Control'), chord.alt && 'Alt', chord.shift && 'Shift'];
  return [...held.filter((key) => key !== undefined), chord.key].map((key) => names[key] ?? key.toLocaleUpperCase());
}

function isPressed(press: KeyPress, chord: Chord, onMac: boolean): boolean {
  const [mod, other] = onMac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  return (
    press.key.toLowerCase() === chord.key.toLowerCase() &&
    mod === (chord.mod ?? false) &&
    !other &&
    press.altKey === (chord.alt ?? false) &&
    // Whether a punctuation mark needs Shift depends on the keyboard: `/` does on a German one.
    (press.shiftKey === (chord.shift ?? false) || /^\p{P}$/u.test(chord.key))
  );
}

function isSign(chord: Chord): boolean {
  return chord.key.length === 1 && !chord.mod && !chord.alt;
}
