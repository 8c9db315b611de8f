/** Draws one row of the message pane: a day, a message, or a message on its way. */

import { css, html, nothing, type TemplateResult } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { dayName, exactTime, moment, timeOfDay } from '../../words/times.ts';
import { words } from '../../words/words.ts';
import { avatar } from '../parts/avatar.ts';
import { eventRow } from './event-row.ts';
import type { ShownRow } from './event-rows.ts';
import { messageContent } from './message-content.ts';
import { messageContentStyles } from './message-content-styles.ts';
import { messageQuote, messageQuoteStyles, outgoingQuote } from './message-quote.ts';
import { messageReactions, messageReactionsStyles, ownReactions } from './message-reactions.ts';
import { messageTicks, messageTicksStyles } from './message-ticks.ts';
import { messageToolbar, messageToolbarStyles } from './message-toolbar.ts';
import type { MessageRow, OutgoingRow } from './rows.ts';

/** How a row stands to what its reader does now. */
export interface RowState {
  readonly reachable: boolean; // by Tab: the one row that is
  readonly tools: boolean; // whether its buttons show
  readonly sought: boolean; // whether somebody has just asked where it is
}

export function rowTemplate(row: ShownRow, chat: Chat, conversation: Conversation, state: RowState): TemplateResult {
  if (row.kind === 'day') {
    return html`<div class="day"><span>${dayName(row.at)}</span></div>`;
  }
  if (row.kind === 'new') {
    return html`<div class="day new"><span>${words().newMessagesLine}</span></div>`;
  }
  if (row.kind === 'event') {
    return eventRow(row, chat);
  }
  return row.kind === 'message'
    ? storedMessage(row, chat, conversation, state)
    : outgoingMessage(row, chat, conversation);
}

function storedMessage(row: MessageRow, chat: Chat, conversation: Conversation, state: RowState): TemplateResult {
  const { message } = row;
  const myId = chat.session.userId;
  if (message.deleted_at) {
    return frame(row, chat, html`<div class="content placeholder">${words().messageDeleted}</div>`);
  }
  const body = html`
    ${messageQuote(message, chat, conversation, state.reachable)}
    ${message.content ? messageContent(message, chat) : html`<div class="content placeholder">${words().attachment}</div>`}
    ${message.edited_at ? editedMark(Date.parse(message.edited_at)) : nothing}
    ${messageReactions(message, chat, state.reachable)}
  `;
  const aside = message.sender_id === myId ? messageTicks(message, conversation, myId) : nothing;
  const toolbar = state.tools ? messageToolbar(message, ownReactions(message, myId)) : nothing;
  return frame(row, chat, body, aside, toolbar, state.sought);
}

function editedMark(at: number): TemplateResult {
  return html`<span class="status" title=${exactTime(at)}>${words().editedAt(moment(at))}</span>`;
}

function outgoingMessage(row: OutgoingRow, chat: Chat, conversation: Conversation): TemplateResult {
  const { clientMessageId, failure, replyTo } = row.outgoing;
  const text = words();
  const state = failure
    ? html`<div class="failure">
        <wa-icon name="alert"></wa-icon>
        <span>${text.notSent(failure)}</span>
        <button class="link" type="button" @click=${() => void chat.outbox.retry(clientMessageId)}>${text.tryAgain}</button>
        <button class="link" type="button" @click=${() => void chat.outbox.discard(clientMessageId)}>${text.discard}</button>
      </div>`
    : html`<span class="status">${text.sending}</span>`;
  return frame(row, chat, html`${outgoingQuote(replyTo, chat, conversation)}${messageContent(row.outgoing, chat)}${state}`);
}

/** Who and when at the beginning of a run; below it only when, for those who point at it or listen. */
function frame(
  row: MessageRow | OutgoingRow,
  chat: Chat,
  body: unknown,
  aside: unknown = nothing,
  toolbar: unknown = nothing,
  sought = false,
): TemplateResult {
  const name = chat.people.nameOf(row.senderId) ?? words().someone;
  const time = html`<time datetime=${new Date(row.at).toISOString()} title=${exactTime(row.at)}>${timeOfDay(row.at)}</time>`;
  const heading = row.first
    ? html`<div class="heading"><span class="sender one-line" dir="auto">${name}</span>${time}</div>`
    : html`<span class="visually-hidden">${name}</span>`;
  return html`<article class="message ${row.first ? 'first' : ''} ${sought ? 'sought' : ''}">
    <div class="gutter">${row.first ? avatar(name, row.senderId, chat.people.get(row.senderId)?.avatar_url) : time}</div>
    <div class="body">${heading}${body}</div>
    <div class="aside">${aside}</div>
    ${toolbar}
  </article>`;
}

export const messageRowStyles = [
  messageContentStyles,
  messageQuoteStyles,
  messageReactionsStyles,
  messageTicksStyles,
  messageToolbarStyles,
  css`
    .message {
      position: relative;
      grid-template-columns: 2.25rem minmax(0, 1fr) auto;
    }

    .aside {
      align-self: end;
      line-height: 1;
    }

    .sought {
      background: var(--parley-selected);
    }

    .row:focus-visible {
      outline-offset: -2px;
    }
  `,
];
