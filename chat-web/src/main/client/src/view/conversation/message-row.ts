/** Draws one row of the message pane: a day, a message, or a message on its way. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import { dayName, exactTime, timeOfDay } from '../../words/times.ts';
import { words } from '../../words/words.ts';
import { avatar } from '../parts/avatar.ts';
import { eventRow } from './event-row.ts';
import type { ShownRow } from './event-rows.ts';
import { messageContent } from './message-content.ts';
import type { MessageRow, OutgoingRow } from './rows.ts';

export function rowTemplate(row: ShownRow, chat: Chat): TemplateResult {
  if (row.kind === 'day') {
    return html`<div class="day"><span>${dayName(row.at)}</span></div>`;
  }
  if (row.kind === 'event') {
    return eventRow(row, chat);
  }
  return row.kind === 'message' ? storedMessage(row, chat) : outgoingMessage(row, chat);
}

function storedMessage(row: MessageRow, chat: Chat): TemplateResult {
  const { message } = row;
  const text = words();
  const body = message.deleted_at
    ? html`<div class="content placeholder">${text.messageDeleted}</div>`
    : message.content
      ? messageContent(message.content)
      : html`<div class="content placeholder">${text.attachment}</div>`;
  const edited = message.edited_at && !message.deleted_at ? html`<span class="status">${text.edited}</span>` : nothing;
  return frame(row, chat, html`${body}${edited}`);
}

function outgoingMessage(row: OutgoingRow, chat: Chat): TemplateResult {
  const { clientMessageId, content, failure } = row.outgoing;
  const text = words();
  const state = failure
    ? html`<div class="failure">
        <wa-icon name="alert"></wa-icon>
        <span>${text.notSent(failure)}</span>
        <button class="link" type="button" @click=${() => void chat.outbox.retry(clientMessageId)}>${text.tryAgain}</button>
        <button class="link" type="button" @click=${() => void chat.outbox.discard(clientMessageId)}>${text.discard}</button>
      </div>`
    : html`<span class="status">${text.sending}</span>`;
  return frame(row, chat, html`${messageContent(content)}${state}`);
}

/** Who and when at the beginning of a run; below it only when, for those who point at it or listen. */
function frame(row: MessageRow | OutgoingRow, chat: Chat, body: TemplateResult): TemplateResult {
  const name = chat.people.nameOf(row.senderId) ?? words().someone;
  const time = html`<time datetime=${new Date(row.at).toISOString()} title=${exactTime(row.at)}>${timeOfDay(row.at)}</time>`;
  return row.first
    ? html`<article class="message first">
        <div class="gutter">${avatar(name, row.senderId, chat.people.get(row.senderId)?.avatar_url)}</div>
        <div class="body">
          <div class="heading"><span class="sender one-line" dir="auto">${name}</span>${time}</div>
          ${body}
        </div>
      </article>`
    : html`<article class="message">
        <div class="gutter">${time}</div>
        <div class="body"><span class="visually-hidden">${name}</span>${body}</div>
      </article>`;
}
