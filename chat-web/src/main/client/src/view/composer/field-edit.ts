/** Changes the text of a field as its user would: with undo, and the caret where it belongs. */

import type { Edit } from '../../text/composing.ts';

export function editOf(field: HTMLTextAreaElement): Edit {
  return { text: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** Puts an edit into the field; only what differs is typed, so that undo takes back just that. */
export function apply(field: HTMLTextAreaElement, { text, start, end }: Edit): void {
  field.focus();
  if (field.value !== text) {
    const { from, to, typed } = difference(field.value, text);
    field.setSelectionRange(from, to);
    // Nothing else of the browser keeps the history of undo; where it is missing the text goes in without.
    document.execCommand(typed ? 'insertText' : 'delete', false, typed);
  }
  if (field.value !== text) {
    field.value = text;
  }
  field.setSelectionRange(start, end);
}

/** What between two texts differs: the part of the first from `from` to `to` became `typed`. */
export function difference(before: string, after: string): { from: number; to: number; typed: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) {
    from++;
  }
  let tail = 0;
  while (tail < shorter - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail++;
  }
  return { from, to: before.length - tail, typed: after.slice(from, after.length - tail) };
}
