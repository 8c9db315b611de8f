/** Draws what became of an own message: sent, delivered to all, read by some or all. */

import { css, html } from 'lit';
import type { Conversation } from '../../chat/conversation.ts';
import { standing } from '../../chat/receipts.ts';
import type { Message } from '../../server/protocol.ts';
import { words } from '../../words/words.ts';

export function messageTicks(message: Message, conversation: Conversation, myId: string) {
  const text = words();
  const { state, readers } = standing(message, conversation.members, myId);
  const some = state !== 'read' && readers > 0;
  const label = some ? text.readBy(readers) : { sent: text.sent, delivered: text.deliveredToAll, read: text.readByAll }[state];
  return html`<span class="ticks ${state}" title=${label}>
    <wa-icon name=${state === 'sent' ? 'check' : 'double-check'} aria-hidden="true"></wa-icon>
    ${some ? html`<span aria-hidden="true">${readers}</span>` : ''}
    <span class="visually-hidden">${label}</span>
  </span>`;
}

export const messageTicksStyles = css`
  .ticks {
    display: inline-flex;
    align-items: center;
    gap: 0.125rem;
    color: var(--wa-color-text-quiet);
    font-size: 0.8125rem;
  }

  .ticks.read {
    color: var(--wa-color-brand-on-quiet);
  }
`;
