/** Draws whether somebody is there, as a dot on their avatar and a word for who listens. */

import { css, html, nothing } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import type { PresenceStatus } from '../../server/protocol.ts';
import { words } from '../../words/words.ts';

/** The avatar of a person with the dot of their presence. */
export function attended(avatar: unknown, userId: string | undefined, chat: Chat) {
  const presence = userId ? chat.people.get(userId)?.presence : undefined;
  return html`<span class="attended">${avatar}${presence ? dot(presence) : nothing}</span>`;
}

function dot(presence: PresenceStatus) {
  const word = words().presence[presence];
  return html`<span class="dot ${presence}" title=${word} aria-hidden="true"></span><span class="visually-hidden">${word}</span>`;
}

export const presenceStyles = css`
  .attended {
    position: relative;
    display: block;
    flex: none;
  }

  .dot {
    position: absolute;
    inset-block-end: -0.125rem;
    inset-inline-end: -0.125rem;
    width: 0.75rem;
    height: 0.75rem;
    border: 2px solid var(--wa-color-surface-default);
    border-radius: 50%;
  }

  .dot.online {
    background: var(--parley-online);
  }

  /* Told by its shape, too: who cannot tell the colours sees half a dot, and a ring. */
  .dot.away {
    background: linear-gradient(var(--parley-away) 50%, var(--wa-color-surface-default) 50%);
    box-shadow: inset 0 0 0 1.5px var(--parley-away);
  }

  .dot.offline {
    background: var(--wa-color-surface-default);
    box-shadow: inset 0 0 0 2px var(--wa-color-text-quiet);
  }
`;
