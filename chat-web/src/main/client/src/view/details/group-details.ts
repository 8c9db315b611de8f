/** Shows a group and its members, and what this person may change of both. */

import '@awesome.me/webawesome/dist/components/button/button.js';
import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { displayNameOf } from '../../chat/people.ts';
import { GroupsApi, type Role } from '../../server/groups-api.ts';
import { Problem } from '../../server/http.ts';
import type { Member } from '../../server/protocol.ts';
import { problemText, words } from '../../words/words.ts';
import { openAddPeople, openGroupSettings, openProfile } from '../app/open.ts';
import { avatar, avatarStyles } from '../parts/avatar.ts';
import { presenceStyles } from '../parts/presence.ts';
import { confirmed, type Question } from '../parts/confirm-dialog.ts';
import { ParleyElement } from '../parts/element.ts';
import { formStyles } from '../parts/form-styles.ts';
import { rowStyles, sharedStyles } from '../parts/styles.ts';
import { titleOf } from '../parts/titles.ts';
import { groupDetailsStyles } from './group-details-styles.ts';
import { inOrder } from './group-members.ts';
import { memberRow } from './member-row.ts';

const SHOWN_AT_A_TIME = 100; // members; a group may have thousands, and each is a picture and two buttons

@customElement('parley-group')
export class GroupDetails extends ParleyElement {
  static override readonly styles = [sharedStyles, avatarStyles, presenceStyles, rowStyles, formStyles, groupDetailsStyles];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) conversation!: Conversation;
  @state() private members: Member[] | null = null;
  @state() private shown = SHOWN_AT_A_TIME;
  @state() private expanded = ''; // the id of the member whose actions are shown
  @state() private failure = '';
  #loadedAt = -1; // the version of the members that were asked for

  protected override watched(): EventTarget[] {
    return [this.chat.conversations, this.chat.people, this.chat.contacts];
  }

  override willUpdate(): void {
    if (this.conversation.membersVersion !== this.#loadedAt) {
      this.#loadedAt = this.conversation.membersVersion;
      void this.#load();
    }
  }

  override render() {
    const text = words();
    const members = inOrder(this.members ?? this.conversation.members);
    const rest = members.length - this.shown;
    return html`${this.#about()}
      <p class="alert" role="alert" ?hidden=${!this.failure}>${this.failure}</p>
      <div class="members-head">
        <h3>${text.membersCount(members.length)}</h3>
        ${this.#administers && this.members
          ? html`<wa-button size="s" appearance="outlined" @click=${() => this.#addPeople(members)}>${text.addPeople}</wa-button>`
          : nothing}
      </div>
      <ul>
        ${repeat(
          members.slice(0, this.shown),
          (member) => member.user_id,
          (member) => html`<li class="member">${this.#member(member)}</li>`,
        )}
      </ul>
      ${rest > 0
        ? html`<p class="more">
            <button class="link" type="button" @click=${() => (this.shown += SHOWN_AT_A_TIME)}>${text.people.loadMore}</button>
          </p>`
        : nothing}
      <p class="leave">
        <wa-button size="s" appearance="outlined" variant="danger" @click=${() => void this.#leave()}>${text.people.leave}</wa-button>
      </p>`;
  }

  get #administers(): boolean {
    return this.conversation.role === 'admin';
  }

  get #groups(): GroupsApi {
    return new GroupsApi(this.chat.session);
  }

  #about() {
    const text = words().people;
    const { id, avatarUrl, description, historyVisible } = this.conversation;
    const name = titleOf(this.conversation, this.chat.session.userId);
    return html`<div class="group">
      ${avatar(name, id, avatarUrl, 'large')}
      <p class="name" dir="auto">${name}</p>
      ${description ? html`<p class="description" dir="auto">${description}</p>` : nothing}
      <p class="hint">${historyVisible ? text.historyIsVisible : text.historyIsHidden}</p>
      ${this.#administers
        ? html`<div class="actions">
            <wa-button
              size="s"
              appearance="outlined"
              @click=${() => void openGroupSettings(this, this.chat, this.conversation)}
            >
              ${text.changeGroup}
            </wa-button>
          </div>`
        : nothing}
    </div>`;
  }

  #member(member: Member) {
    const expanded = this.expanded === member.user_id;
    return memberRow(member, this.chat, this.#administers ? expanded : null, {
      show: () => void openProfile(this, this.chat, member.user_id),
      toggle: () => (this.expanded = expanded ? '' : member.user_id),
      setRole: (role) => void this.#setRole(member, role),
      remove: () => void this.#remove(member),
    });
  }

  #addPeople(members: readonly Member[]): void {
    void openAddPeople(this, this.chat, this.conversation, new Set(members.map((member) => member.user_id)));
  }

  #setRole(member: Member, role: Role): Promise<void> {
    this.expanded = '';
    return this.#change(
      () => this.#groups.setRole(this.conversation.id, member.user_id, role),
      words().people.lastAdministratorRole,
    );
  }

  #remove(member: Member): Promise<void> {
    const text = words().people;
    return this.#askAndRemove(member.user_id, {
      title: text.removeTitle(displayNameOf(member)),
      text: text.removeText,
      action: text.removeFromGroup,
    });
  }

  #leave(): Promise<void> {
    const text = words().people;
    const { userId } = this.chat.session;
    const title = text.leaveTitle(titleOf(this.conversation, userId));
    return this.#askAndRemove(userId, { title, text: text.leaveText, action: text.leave });
  }

  async #askAndRemove(userId: string, question: Question): Promise<void> {
    if (await confirmed(this, question)) {
      await this.#change(() => this.#groups.remove(this.conversation.id, userId), words().people.lastAdministrator);
    }
  }

  /** What changes comes back as an event of the group, to this tab as to all others. */
  async #change(action: () => Promise<void>, onConflict: string): Promise<void> {
    try {
      await action();
      this.failure = '';
    } catch (problem) {
      this.failure = problem instanceof Problem && problem.code === 'conflict' ? onConflict : problemText(problem);
    }
  }

  async #load(): Promise<void> {
    try {
      this.members = await this.chat.api.members(this.conversation.id);
      this.chat.people.remember(this.members);
    } catch (problem) {
      if (this.isConnected) {
        this.failure = `${words().membersFailed} ${problemText(problem)}`; // else one is a member no more
      }
    }
  }
}
