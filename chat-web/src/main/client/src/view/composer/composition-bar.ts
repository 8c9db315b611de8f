/** Draws above the field what its text is for: the message that it answers or changes, and the way out. */

import { css, html, nothing } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import type { Composition } from '../../chat/compositions.ts';
import { words } from '../../words/words.ts';
import { textOf } from '../parts/titles.ts';

export function compositionBar(composition: Composition | null, chat: Chat, end: () => void) {
  if (!composition) {
    return nothing;
  }
  const { kind, message } = composition;
  const text = words();
  const title = kind === 'edit' ? text.editing : text.replyingTo(chat.people.nameOf(message.sender_id) ?? text.someone);
  const label = kind === 'edit' ? text.stopEditing : text.stopReplying;
  return html`<div class="composition">
    <wa-icon name=${kind === 'edit' ? 'pencil' : 'reply'}></wa-icon>
    <p class="one-line"><bdi class="title">${title}</bdi> <span dir="auto">${textOf(message)}</span></p>
    <button class="icon-button" type="button" aria-label=${label} title=${label} @click=${end}>
      <wa-icon name="xmark"></wa-icon>
    </button>
  </div>`;
}

export const compositionBarStyles = css`
  .composition {
    display: flex;
    padding-inline-start: 0.625rem;
    align-items: center;
    gap: 0.5rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
    color: var(--wa-color-text-quiet);
    font-size: 0.8125rem;
  }

  .composition p {
    min-width: 0;
    flex: 1;
  }

  .title {
    color: var(--wa-color-text-normal);
    font-weight: var(--wa-font-weight-semibold);
  }
`;
