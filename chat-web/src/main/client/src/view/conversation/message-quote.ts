/** Draws the message that a message answers, above it; a click leads there. */

import { css, html, nothing } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import type { Message, Quote } from '../../server/protocol.ts';
import { plainText } from '../../text/plain.ts';
import { words } from '../../words/words.ts';
import { tell } from './message-action.ts';

/** The quote of a message, which tells itself what it answers. */
export function messageQuote(message: Message, chat: Chat, conversation: Conversation, reachable: boolean) {
  if (!message.reply_to) {
    return nothing;
  }
  const quote = message.quoted ?? quoteOf(message.reply_to, conversation);
  if (!quote) {
    return html`<div class="quote placeholder">${words().messageDeleted}</div>`;
  }
  const name = nameOf(quote, chat);
  return html`<button
    type="button"
    class="quote"
    tabindex=${reachable ? 0 : -1}
    title=${words().showQuoted(name)}
    @click=${(event: Event) => tell(event.currentTarget, 'show', message, { seq: quote.seq })}
  >
    ${inside(quote, name)}
  </button>`;
}

/** The quote of a message that the server does not have yet. */
export function outgoingQuote(replyTo: string | undefined, chat: Chat, conversation: Conversation) {
  const quote = replyTo ? quoteOf(replyTo, conversation) : null;
  return quote ? html`<div class="quote">${inside(quote, nameOf(quote, chat))}</div>` : nothing;
}

function inside(quote: Quote, name: string) {
  return html`<span class="visually-hidden">${words().inReplyTo(name)}:</span
    ><bdi class="quoted-name" aria-hidden="true">${name}</bdi>
    <span class="one-line" dir="auto">${plainText(quote.content) || quote.content || words().attachment}</span>`;
}

function nameOf(quote: Quote, chat: Chat): string {
  return chat.people.nameOf(quote.sender_id) ?? words().someone;
}

/** What the acknowledgement of an own message does not say, as far as it is loaded. */
function quoteOf(messageId: string, conversation: Conversation): Quote | null {
  const message = conversation.log.get(messageId);
  return message && !message.deleted_at
    ? { ...message, content: message.content ?? '', is_edited: Boolean(message.edited_at) }
    : null;
}

export const messageQuoteStyles = css`
  .quote {
    display: flex;
    max-width: 100%;
    min-height: 1.5rem;
    margin-block: 0.125rem;
    padding: 0 0.5rem;
    align-items: baseline;
    gap: 0.375rem;
    border: 0;
    border-inline-start: 3px solid var(--wa-color-brand-border-loud);
    background: none;
    color: var(--wa-color-text-quiet);
    font-size: 0.8125rem;
    text-align: start;
  }

  button.quote {
    cursor: pointer;
  }

  button.quote:hover {
    background: var(--parley-hover);
  }

  .quoted-name {
    flex: none;
    font-weight: var(--wa-font-weight-semibold);
  }
`;
