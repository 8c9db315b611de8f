/** Draws the reactions under a message: each with its count, pressed if it is one's own, with the names of who reacted. */

import { css, html, nothing } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import type { Message, Reaction } from '../../server/protocol.ts';
import { listed, words } from '../../words/words.ts';
import { tell } from './message-action.ts';

/** @param reachable whether Tab leads there; it does not in each of a hundred rows */
export function messageReactions(message: Message, chat: Chat, reachable: boolean) {
  const reactions = message.reactions ?? [];
  return reactions.length > 0
    ? html`<ul class="reactions" aria-label=${words().reactions}>
        ${reactions.map((reaction) => html`<li>${reactionButton(reaction, message, chat, reachable)}</li>`)}
      </ul>`
    : nothing;
}

/** The emoji with which this person has reacted. */
export function ownReactions(message: Message, myId: string): string[] {
  return (message.reactions ?? []).filter(({ user_ids: ids }) => ids.includes(myId)).map(({ emoji }) => emoji);
}

function reactionButton({ emoji, count, user_ids: ids }: Reaction, message: Message, chat: Chat, reachable: boolean) {
  const myId = chat.session.userId;
  const names = ids.map((id) => (id === myId ? words().yourself : (chat.people.nameOf(id) ?? words().someone)));
  const label = words().reactedWith(emoji, listed(names));
  return html`<button
    type="button"
    class="reaction"
    tabindex=${reachable ? 0 : -1}
    aria-pressed=${ids.includes(myId) ? 'true' : 'false'}
    aria-label=${label}
    title=${label}
    @click=${(event: Event) => tell(event.currentTarget, 'react', message, { emoji })}
  >
    <span>${emoji}</span><span class="count">${count}</span>
  </button>`;
}

export const messageReactionsStyles = css`
  .reactions {
    display: flex;
    padding-block: 0.1875rem;
    flex-wrap: wrap;
    gap: 0.25rem;
  }

  .reaction {
    display: flex;
    min-height: 1.625rem;
    padding: 0 0.4375rem;
    align-items: center;
    gap: 0.3125rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-pill);
    background: var(--wa-color-surface-default);
    font-size: 0.8125rem;
    cursor: pointer;
  }

  .reaction:hover {
    border-color: var(--wa-color-neutral-border-loud);
  }

  .reaction[aria-pressed='true'] {
    border-color: var(--wa-color-brand-border-loud);
    background: var(--parley-selected);
    font-weight: var(--wa-font-weight-semibold);
  }
`;
