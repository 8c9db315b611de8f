/** Draws one member of a group, and for who administers it what can be done about them. */

import { html, nothing } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf } from '../../chat/people.ts';
import type { Role } from '../../server/groups-api.ts';
import type { Member } from '../../server/protocol.ts';
import { words } from '../../words/words.ts';
import { avatar } from '../parts/avatar.ts';
import { attended } from '../parts/presence.ts';
import { memberNotes } from './group-members.ts';

export interface MemberActions {
  show(): void; // the profile
  toggle(): void; // what can be done
  setRole(role: Role): void;
  remove(): void;
}

/** @param expanded whether what can be done is shown; null for who may do nothing */
export function memberRow(member: Member, chat: Chat, expanded: boolean | null, actions: MemberActions) {
  const text = words().people;
  const name = displayNameOf(member);
  return html`<div class="line">
      <button class="row" type="button" @click=${actions.show}>
        ${attended(avatar(name, member.user_id, member.avatar_url), member.user_id, chat)}
        <span class="row-text">
          <span class="row-line"><span class="row-title one-line" dir="auto">${name}</span></span>
          <span class="row-line">
            <span class="row-note one-line">${memberNotes(member, chat.people.get(member.user_id), chat.session.userId)}</span>
          </span>
        </span>
      </button>
      ${expanded === null
        ? nothing
        : html`<button
            class="icon-button"
            type="button"
            aria-label=${text.actionsFor(name)}
            title=${text.actionsFor(name)}
            aria-expanded=${expanded ? 'true' : 'false'}
            @click=${actions.toggle}
          >
            <wa-icon name="dots"></wa-icon>
          </button>`}
    </div>
    ${expanded ? buttons(member, member.user_id === chat.session.userId, actions) : nothing}`;
}

function buttons(member: Member, isMe: boolean, actions: MemberActions) {
  const text = words().people;
  const role = member.role === 'admin' ? 'member' : 'admin';
  return html`<div class="member-actions">
    <wa-button size="s" appearance="outlined" @click=${() => actions.setRole(role)}>
      ${role === 'admin' ? text.makeAdministrator : text.makeMember}
    </wa-button>
    ${isMe
      ? nothing
      : html`<wa-button size="s" appearance="outlined" variant="danger" @click=${actions.remove}>${text.removeFromGroup}</wa-button>`}
  </div>`;
}
