/** Says what a key means in the field in which a message is written. */

import type { Mark } from '../../text/composing.ts';

export type Meaning = 'send' | 'new-line' | 'edit-last' | 'end' | Mark | null;

/** What Ctrl or Cmd and a letter put around what is selected. */
const MARKS: Readonly<Record<string, Mark>> = { b: '**', i: '*', e: '`' };

/** @param state whether the field is empty, and whether it holds an answer or an edit */
export function meaningOf(event: KeyboardEvent, state: { empty: boolean; composing: boolean }): Meaning {
  if (event.key === 'Enter') {
    return event.shiftKey ? 'new-line' : 'send';
  }
  const alone = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (event.key === 'ArrowUp' && alone && state.empty && !state.composing) {
    return 'edit-last';
  }
  if (event.key === 'Escape' && state.composing) {
    return 'end';
  }
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey; // Alt with Ctrl writes characters
  return (command && MARKS[event.key]) || null;
}
