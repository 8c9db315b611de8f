/** Draws what stands below the messages while those behind them are not loaded. */

import { html, nothing } from 'lit';
import type { Conversation } from '../../chat/conversation.ts';
import { words } from '../../words/words.ts';

export function bottomLine({ hasLater, laterFailure }: Conversation, retry: () => void) {
  if (!hasLater) {
    return nothing;
  }
  const text = words();
  return html`<div class="top">
    ${laterFailure
      ? html`<span role="alert">${text.laterFailed}</span>
          <button class="link" type="button" @click=${retry}>${text.tryAgain}</button>`
      : html`<wa-spinner aria-hidden="true"></wa-spinner><span role="status">${text.loadingLater}</span>`}
  </div>`;
}
