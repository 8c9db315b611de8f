/** Is the dialog that makes a group of a name and several people. */

import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import type WaDialog from '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf } from '../../chat/people.ts';
import type { Person } from '../../server/protocol.ts';
import { problemText, words } from '../../words/words.ts';
import { avatarStyles } from '../parts/avatar.ts';
import { ParleyElement } from '../parts/element.ts';
import { PeopleSearch, walk } from '../parts/people-search.ts';
import { rowStyles, sharedStyles } from '../parts/styles.ts';
import { groupDialogStyles } from './group-dialog-styles.ts';
import { personRow } from './person-row.ts';

const MOST_NAME_CHARACTERS = 100; // the server's limit

@customElement('parley-group-dialog')
export class GroupDialog extends ParleyElement {
  static override readonly styles = [sharedStyles, rowStyles, avatarStyles, groupDialogStyles];

  @property({ attribute: false }) chat!: Chat;
  @state() private members: Person[] = [];
  @state() private error = '';
  @state() private busy = false;
  @query('wa-dialog') private readonly dialog!: WaDialog;
  @query('#name') private readonly name!: WaInput;
  @query('#people') private readonly field!: WaInput;
  readonly #search = new PeopleSearch(this, () => this.chat.api);

  override render() {
    const text = words();
    const { people, answered, failure } = this.#search;
    const chosen = new Set([this.chat.session.userId, ...this.members.map((member) => member.user_id)]);
    const others = people.filter((person) => !chosen.has(person.user_id));
    const count = others.length > 0 ? text.peopleCount(others.length) : text.nobodyFound;
    return html`<wa-dialog open label=${text.newGroup} @wa-after-hide=${this.#hidden} @keydown=${this.#key}>
      <div class="fields">
        <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
        <wa-input id="name" autofocus label=${text.groupName} autocomplete="off" maxlength=${MOST_NAME_CHARACTERS}></wa-input>
        <wa-input
          id="people"
          label=${text.addPeople}
          placeholder=${text.searchByName}
          autocomplete="off"
          .spellcheck=${false}
          @input=${() => this.#search.look(this.field.value ?? '')}
        ></wa-input>
        <ul class="chips" aria-label=${text.peopleInGroup}>
          ${this.members.map((member) => this.#chip(member))}
        </ul>
        <p class="quiet" role="status">${failure || (answered ? count : '')}</p>
        <ul class="people" aria-label=${text.peopleToAdd}>
          ${others.map((person) => html`<li>${personRow(person, () => this.#add(person))}</li>`)}
        </ul>
      </div>
      <wa-button slot="footer" appearance="outlined" @click=${() => this.#close()}>${text.cancel}</wa-button>
      <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${() => void this.#create()}>
        ${text.createGroup}
      </wa-button>
    </wa-dialog>`;
  }

  #chip(member: Person) {
    const name = displayNameOf(member);
    const remove = (): void => {
      this.members = this.members.filter((other) => other !== member);
      this.field.focus();
    };
    return html`<li class="chip">
      <span class="one-line" dir="auto">${name}</span>
      <button type="button" aria-label=${words().removePerson(name)} @click=${remove}>
        <wa-icon name="xmark"></wa-icon>
      </button>
    </li>`;
  }

  #add(person: Person): void {
    this.members = [...this.members, person];
    this.field.value = '';
    this.#search.look('');
    this.field.focus();
  }

  async #create(): Promise<void> {
    const name = this.name.value?.trim() ?? '';
    if (!name || this.members.length === 0) {
      this.error = name ? words().addSomebody : words().nameTheGroup;
      (name ? this.field : this.name).focus();
      return;
    }
    this.busy = true;
    try {
      await this.chat.startGroup(name, this.members.map((member) => member.user_id));
      this.#close();
    } catch (problem) {
      this.error = problemText(problem);
    } finally {
      this.busy = false;
    }
  }

  #close(): void {
    this.dialog.open = false;
  }

  #hidden(event: Event): void {
    if (event.target === event.currentTarget) {
      this.dispatchEvent(new Event('closed'));
    }
  }

  #key(event: KeyboardEvent): void {
    const focused = this.shadowRoot?.activeElement ?? null;
    if (focused === this.field || focused?.classList.contains('row')) {
      walk(event, [this.field, ...this.renderRoot.querySelectorAll<HTMLElement>('.row')], focused);
    }
  }
}
