/** Draws one person of the contacts or of those that were found, with what one can do at once. */

import { html, nothing } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf, ownNameOf } from '../../chat/people.ts';
import type { Person } from '../../server/protocol.ts';
import { words } from '../../words/words.ts';
import { openProfile } from '../app/open.ts';
import { avatar } from '../parts/avatar.ts';
import { closeDialogs } from '../parts/dialogs.ts';

/** @param attempt carries out an action and tells of its failure */
export function contactRow(from: EventTarget, chat: Chat, person: Person, attempt: (action: () => Promise<void>) => void) {
  const text = words().people;
  const name = displayNameOf(person);
  const contact = chat.contacts.get(person.user_id);
  const write = async (): Promise<void> => {
    await chat.startDirect(person.user_id);
    closeDialogs(from);
  };
  return html`<div class="line">
    <button class="row" type="button" aria-label=${text.profileOf(name)} @click=${() => void openProfile(from, chat, person.user_id)}>
      ${avatar(name, person.user_id, person.avatar_url)}
      <span class="row-text">
        <span class="row-line"><span class="row-title one-line" dir="auto">${name}</span></span>
        <span class="row-line"><span class="row-note one-line" dir="auto">${notes(person, contact?.blocked)}</span></span>
      </span>
    </button>
    ${contact
      ? nothing
      : html`<button
          class="icon-button"
          type="button"
          aria-label="${text.addContact}: ${name}"
          title=${text.addContact}
          @click=${() => attempt(() => chat.contacts.keep(person.user_id))}
        >
          <wa-icon name="person-plus"></wa-icon>
        </button>`}
    <button class="icon-button" type="button" aria-label=${text.writeTo(name)} title=${text.writeMessage} @click=${() => attempt(write)}>
      <wa-icon name="bubble"></wa-icon>
    </button>
  </div>`;
}

function notes(person: Person, blocked: boolean | undefined): string {
  const text = words().people;
  const ownName = ownNameOf(person);
  return [
    ownName === displayNameOf(person) ? '' : ownName,
    person.username ? `@${person.username}` : text.deletedNote,
    blocked ? text.blockedNote : '',
    person.deactivated ? text.deactivatedNote : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
