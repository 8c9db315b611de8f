/** Is the dialog with one's contacts, in which people are found, too. */

import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf } from '../../chat/people.ts';
import type { Person } from '../../server/protocol.ts';
import { problemText, words } from '../../words/words.ts';
import { avatarStyles } from '../parts/avatar.ts';
import { DialogElement } from '../parts/dialog-element.ts';
import { PeopleSearch, walk } from '../parts/people-search.ts';
import { rowStyles, sharedStyles } from '../parts/styles.ts';
import { contactsDialogStyles } from './contacts-dialog-styles.ts';
import { contactRow } from './contact-row.ts';

@customElement('parley-contacts')
export class ContactsDialog extends DialogElement {
  static override readonly styles = [sharedStyles, rowStyles, avatarStyles, contactsDialogStyles];

  @property({ attribute: false }) chat!: Chat;
  @state() private error = '';
  @query('wa-input') private readonly field!: WaInput;
  readonly #search = new PeopleSearch(this, () => this.chat.api);

  protected override watched(): EventTarget[] {
    return [this.chat.contacts, this.chat.people];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.chat.contacts.load().catch((problem: unknown) => {
      this.error = `${words().people.contactsFailed} ${problemText(problem)}`;
    });
  }

  override render() {
    const text = words().people;
    return this.dialog(
      text.contacts,
      html`<div class="content" @keydown=${this.#key}>
        <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
        <wa-input
          autofocus
          label=${text.findPeople}
          hint=${text.findHint}
          autocomplete="off"
          .spellcheck=${false}
          @input=${() => this.#search.look(this.field.value ?? '')}
        ></wa-input>
        ${this.#search.prefix ? this.#found() : this.#contacts()}
      </div>`,
    );
  }

  #found() {
    const text = words();
    const { people, answered, failure } = this.#search;
    const others = people.filter((person) => person.user_id !== this.chat.session.userId);
    const count = others.length > 0 ? text.peopleCount(others.length) : text.nobodyFound;
    return html`<p class="quiet" role="status">${failure || (answered ? count : '')}</p>
      ${this.#list(text.peopleFound, others)}`;
  }

  #contacts() {
    const { all } = this.chat.contacts;
    const ordered = all.sort((one, other) => displayNameOf(one).localeCompare(displayNameOf(other)));
    return all.length > 0 ? this.#list(words().people.contacts, ordered) : html`<p class="quiet">${words().people.noContacts}</p>`;
  }

  #list(label: string, people: readonly Person[]) {
    return html`<ul aria-label=${label}>
      ${repeat(
        people,
        (person) => person.user_id,
        (person) => html`<li>${contactRow(this, this.chat, person, (action) => void this.#do(action))}</li>`,
      )}
    </ul>`;
  }

  async #do(action: () => Promise<void>): Promise<void> {
    this.error = '';
    try {
      await action();
    } catch (problem) {
      this.error = problemText(problem);
    }
  }

  #key(event: KeyboardEvent): void {
    const focused = this.shadowRoot?.activeElement ?? null;
    if (focused === this.field || focused?.classList.contains('row')) {
      walk(event, [this.field, ...this.renderRoot.querySelectorAll<HTMLElement>('.row')], focused);
    }
  }
}
