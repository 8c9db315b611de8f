/** Draws the buttons beside the field: the one that picks an emoji, and the one that sends. */

import { html } from 'lit';
import { words } from '../../words/words.ts';

export function emojiButton(isOpen: boolean, open: (event: Event) => void) {
  const label = words().addEmoji;
  return html`<button
    class="icon-button"
    type="button"
    aria-label=${label}
    title=${label}
    aria-haspopup="dialog"
    aria-expanded=${isOpen ? 'true' : 'false'}
    @click=${open}
  >
    <wa-icon name="smile"></wa-icon>
  </button>`;
}

export function sendButton(isEdit: boolean, disabled: boolean) {
  const label = isEdit ? words().save : words().send;
  return html`<button class="send" type="submit" aria-label=${label} title=${label} ?disabled=${disabled}>
    <wa-icon name=${isEdit ? 'check' : 'send'}></wa-icon>
  </button>`;
}
