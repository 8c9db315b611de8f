/** Draws one person who can be picked. */

import { html } from 'lit';
import { displayNameOf } from '../../chat/people.ts';
import type { Person } from '../../server/protocol.ts';
import { avatar } from '../parts/avatar.ts';

export function personRow(person: Person, pick: () => void) {
  const name = displayNameOf(person);
  return html`<button class="row" type="button" @click=${pick}>
    ${avatar(name, person.user_id, person.avatar_url)}
    <span class="row-text">
      <span class="row-line"><span class="row-title one-line" dir="auto">${name}</span></span>
      <span class="row-line"><span class="row-note one-line">${person.username ? `@${person.username}` : ''}</span></span>
    </span>
  </button>`;
}
