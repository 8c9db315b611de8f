/** Draws a line among the messages that tells what happened in the group. */

import { css, html } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import type { GroupEvent } from '../../chat/group-events.ts';
import { exactTime, timeOfDay } from '../../words/times.ts';
import { words } from '../../words/words.ts';
import type { EventRow } from './event-rows.ts';

export function eventRow({ at, event }: EventRow, chat: Chat) {
  return html`<div class="event">
    <span dir="auto">${eventText(event, (userId) => chat.people.nameOf(userId) ?? words().someone)}</span>
    <time datetime=${new Date(at).toISOString()} title=${exactTime(at)}>${timeOfDay(at)}</time>
  </div>`;
}

/** Who did what, in words. */
export function eventText({ actorId, change }: GroupEvent, nameOf: (userId: string) => string): string {
  const text = words().people.events;
  const actor = nameOf(actorId);
  switch (change.kind) {
    case 'joined':
    case 'left':
      return text[change.kind](actor);
    case 'added':
    case 'removed':
    case 'promoted':
    case 'demoted':
      return text[change.kind](actor, nameOf(change.userId));
    case 'renamed':
      return text.renamed(actor, change.name);
    default:
      return text[change.kind](actor);
  }
}

export const eventRowStyles = css`
  .event {
    display: flex;
    padding: 0.25rem 1rem;
    justify-content: center;
    align-items: baseline;
    gap: 0.5rem;
    color: var(--wa-color-text-quiet);
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
    text-align: center;
  }
`;
