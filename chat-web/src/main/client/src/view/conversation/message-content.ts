/** Draws what a message says. */

import { html, type TemplateResult } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf } from '../../chat/people.ts';
import type { Message } from '../../server/protocol.ts';
import { isJumbo } from '../../text/emoji.ts';
import { parse, type Block } from '../../text/markdown.ts';
import { renderBlocks, type ViewContext } from '../../text/markdown-view.ts';
import { words } from '../../words/words.ts';

/** What of a message tells how to draw it; one that the server does not have yet has only a content. */
export type Written = Pick<Message, 'content' | 'mentions' | 'mentions_all'>;

const parsed = new WeakMap<Written, { blocks: Block[]; jumbo: boolean }>(); // a row is drawn many times and changes never

/** The content of a message: its Markdown becomes elements, and all else in it is text. */
export function messageContent(message: Written, chat: Chat): TemplateResult {
  const { blocks, jumbo } = read(message);
  return html`<div class="content ${jumbo ? 'jumbo' : ''}" dir="auto">${renderBlocks(blocks, contextOf(message, chat))}</div>`;
}

function read(message: Written): { blocks: Block[]; jumbo: boolean } {
  let known = parsed.get(message);
  if (!known) {
    const content = message.content ?? '';
    known = { blocks: parse(content), jumbo: isJumbo(content) };
    parsed.set(message, known);
  }
  return known;
}

/** Whom a message mentions the server has decided; of one that it does not have yet, all that are known by that name. */
function contextOf({ mentions, mentions_all: mentionsAll }: Written, chat: Chat): ViewContext {
  return {
    me: chat.session.userId,
    mentionsAll: mentionsAll ?? false,
    words: words().text,
    nameOf: (username) => {
      const person = chat.people.named(username);
      return person && (mentions?.includes(person.user_id) ?? true)
        ? { userId: person.user_id, name: displayNameOf(person) }
        : undefined;
    },
  };
}
