/** Shows somebody's profile, with what one can do about them. */

import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf, ownNameOf } from '../../chat/people.ts';
import type { Person } from '../../server/protocol.ts';
import { problemText, words } from '../../words/words.ts';
import { avatar, avatarStyles } from '../parts/avatar.ts';
import { ParleyElement } from '../parts/element.ts';
import { formStyles } from '../parts/form-styles.ts';
import { sharedStyles } from '../parts/styles.ts';
import '../admin/account-state.ts';
import './contact-controls.ts';
import { presenceText } from './presence-text.ts';

@customElement('parley-person')
export class PersonProfile extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    avatarStyles,
    formStyles,
    css`
      .about {
        display: grid;
        gap: 0.125rem;
        justify-items: center;
        text-align: center;
        overflow-wrap: anywhere;
      }

      .avatar {
        margin-block-end: 0.5rem;
      }

      .name {
        font-size: 1.0625rem;
        font-weight: var(--wa-font-weight-bold);
      }

      .status-text {
        margin-block-start: 0.375rem;
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) userId!: string;
  @state() private failure: unknown = null;
  #askedFor = '';

  protected override watched(): EventTarget[] {
    return [this.chat.people, this.chat.contacts];
  }

  override willUpdate(): void {
    if (this.userId !== this.#askedFor) {
      this.#askedFor = this.userId;
      void this.#load(this.userId);
    }
  }

  override render() {
    const person = this.chat.people.get(this.userId);
    const text = words().people;
    return html`<div class="fields">
      <p class="alert" role="alert" ?hidden=${!this.failure}>${text.profileFailed} ${problemText(this.failure ?? '')}</p>
      ${person ? this.#about(person) : nothing}
      ${person && this.#canBeDealtWith(person)
        ? html`<parley-contact-controls .chat=${this.chat} .person=${person}></parley-contact-controls>`
        : nothing}
      ${person && this.chat.me?.role === 'admin' && this.#canBeDealtWith(person, true)
        ? html`<parley-account-state .chat=${this.chat} .person=${person}></parley-account-state>`
        : nothing}
    </div>`;
  }

  #about(person: Person) {
    const text = words().people;
    const name = displayNameOf(person);
    const ownName = ownNameOf(person);
    return html`<div class="about">
      ${avatar(name, person.user_id, person.avatar_url, 'large')}
      <p class="name" dir="auto">${name}</p>
      ${ownName !== name ? html`<p class="hint" dir="auto">${text.theirName}: ${ownName}</p>` : nothing}
      ${person.username ? html`<p class="hint">@${person.username}</p>` : nothing}
      <p class="hint">${this.#state(person)}</p>
      ${person.status_text ? html`<p class="status-text" dir="auto">${person.status_text}</p>` : nothing}
    </div>`;
  }

  #state(person: Person): string {
    if (person.deleted) {
      return words().people.deleted;
    }
    return person.deactivated ? words().people.deactivated : presenceText(person);
  }

  /** Whether it is somebody else who is still there; a disabled account is, for those who administer. */
  #canBeDealtWith(person: Person, disabledToo = false): boolean {
    return person.user_id !== this.chat.session.userId && !person.deleted && (disabledToo || !person.deactivated);
  }

  async #load(userId: string): Promise<void> {
    try {
      this.chat.people.remember([await this.chat.api.user(userId)]);
      this.failure = null;
    } catch (problem) {
      this.failure = problem;
    }
  }
}
