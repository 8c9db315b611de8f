/** Draws one conversation of the list: its title, what was said last and when, and how much is unread. */

import { css, html, nothing } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { shortTime } from '../../words/times.ts';
import { words } from '../../words/words.ts';
import { avatar } from '../parts/avatar.ts';
import { attended } from '../parts/presence.ts';
import { colourIdOf, pictureOf, previewOf, titleOf } from '../parts/titles.ts';

const MOST_SHOWN = 99; // more would not fit the badge, nor tell more

export function conversationRow(conversation: Conversation, chat: Chat, open: () => void) {
  const myId = chat.session.userId;
  const title = titleOf(conversation, myId);
  const last = conversation.lastMessage;
  const isOpen = conversation === chat.conversations.open;
  const muted = chat.notificationChoices.isMuted(conversation.id);
  return html`<button
    class="row ${conversation.unread > 0 ? 'has-unread' : ''} ${muted ? 'muted' : ''}"
    type="button"
    data-id=${conversation.id}
    aria-current=${isOpen ? 'true' : nothing}
    @click=${open}
  >
    ${attended(
      avatar(title, colourIdOf(conversation, myId), pictureOf(conversation, chat)),
      conversation.other(myId)?.user_id,
      chat,
    )}
    <span class="row-text">
      <span class="row-line">
        <span class="row-title one-line" dir="auto">${title}</span>
        ${last ? html`<span class="row-time">${shortTime(Date.parse(last.timestamp))}</span>` : nothing}
      </span>
      <span class="row-line">
        <span class="row-note one-line" dir="auto">${previewOf(conversation, chat)}</span>
        ${muted ? mutedMark() : nothing}${mentionBadge(conversation.unreadMentions)}${badge(conversation.unread)}
      </span>
    </span>
  </button>`;
}

/** Mentions are told apart: they are what somebody waits for an answer to. */
function mentionBadge(mentions: number) {
  return mentions > 0
    ? html`<span class="badge mention">
        <span aria-hidden="true">@${mentions > 1 ? Math.min(mentions, MOST_SHOWN) : ''}</span>
        <span class="visually-hidden">${words().unreadMentions(mentions)}</span>
      </span>`
    : nothing;
}

function mutedMark() {
  return html`<span class="mark"><wa-icon name="bell-off"></wa-icon><span class="visually-hidden">${words().mutedConversation}</span></span>`;
}

function badge(unread: number) {
  return unread > 0
    ? html`<span class="badge">
        <span aria-hidden="true">${unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>
        <span class="visually-hidden">${words().unread(unread)}</span>
      </span>`
    : nothing;
}

export const conversationRowStyles = css`
  .has-unread .row-title {
    font-weight: var(--wa-font-weight-bold);
  }

  .has-unread .row-note {
    color: var(--wa-color-text-normal);
  }

  .badge {
    position: relative;
    flex: none;
    min-width: 1.25rem;
    padding-inline: 0.375rem;
    border-radius: var(--wa-border-radius-pill);
    background: var(--wa-color-brand-fill-loud);
    color: var(--wa-color-brand-on-loud);
    font-size: 0.6875rem;
    font-weight: var(--wa-font-weight-bold);
    line-height: 1.25rem;
    text-align: center;
  }

  .muted .badge:not(.mention) {
    background: none;
    color: var(--wa-color-text-quiet);
    box-shadow: inset 0 0 0 1px currentColor;
  }

  .mark {
    position: relative;
    flex: none;
    color: var(--wa-color-text-quiet);
    font-size: 0.875rem;
  }

  .row-note {
    flex: 1;
  }
`;
