/** Is a field in which several people are found by name and picked; it fires `change` when it has others. */

import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf } from '../../chat/people.ts';
import type { Person } from '../../server/protocol.ts';
import { words } from '../../words/words.ts';
import { avatarStyles } from '../parts/avatar.ts';
import { ParleyElement } from '../parts/element.ts';
import { PeopleSearch, walk } from '../parts/people-search.ts';
import { rowStyles, sharedStyles } from '../parts/styles.ts';
import { personRow } from '../sidebar/person-row.ts';
import { peoplePickerStyles } from './people-picker-styles.ts';
import { suggestions } from './suggestions.ts';

@customElement('parley-people-picker')
export class PeoplePicker extends ParleyElement {
  static override readonly styles = [sharedStyles, rowStyles, avatarStyles, peoplePickerStyles];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) excluded: ReadonlySet<string> = new Set(); // whom there is no need to pick
  @property({ attribute: false }) picked: readonly Person[] = [];
  @query('wa-input') private readonly field!: WaInput;
  readonly #search = new PeopleSearch(this, () => this.chat.api);

  protected override watched(): EventTarget[] {
    return [this.chat.contacts];
  }

  override render() {
    const text = words();
    const { people, prefix, answered, failure } = this.#search;
    const out = new Set([...this.excluded, this.chat.session.userId, ...this.picked.map((person) => person.user_id)]);
    const others = prefix ? people.filter((person) => !out.has(person.user_id)) : suggestions(this.chat, out);
    const count = others.length > 0 ? text.peopleCount(others.length) : text.nobodyFound;
    const note = prefix ? failure || (answered ? count : '') : others.length > 0 ? text.people.suggestions : '';
    return html`<div class="picker" @keydown=${this.#key}>
      <wa-input
        label=${text.addPeople}
        placeholder=${text.searchByName}
        autocomplete="off"
        .spellcheck=${false}
        @input=${() => this.#search.look(this.field.value ?? '')}
      ></wa-input>
      <ul class="chips" aria-label=${text.peopleInGroup}>
        ${this.picked.map((person) => this.#chip(person))}
      </ul>
      <p class="quiet" role="status">${note}</p>
      <ul class="people" aria-label=${text.peopleToAdd}>
        ${others.map((person) => html`<li>${personRow(person, () => this.#pick([...this.picked, person]))}</li>`)}
      </ul>
    </div>`;
  }

  override focus(): void {
    this.field.focus();
  }

  #chip(person: Person) {
    const name = displayNameOf(person);
    return html`<li class="chip">
      <span class="one-line" dir="auto">${name}</span>
      <button
        type="button"
        aria-label=${words().removePerson(name)}
        @click=${() => this.#pick(this.picked.filter((other) => other !== person))}
      >
        <wa-icon name="xmark"></wa-icon>
      </button>
    </li>`;
  }

  #pick(people: readonly Person[]): void {
    this.picked = people;
    this.field.value = '';
    this.#search.look('');
    this.field.focus();
    this.dispatchEvent(new Event('change'));
  }

  #key(event: KeyboardEvent): void {
    const focused = this.shadowRoot?.activeElement ?? null;
    if (focused === this.field || focused?.classList.contains('row')) {
      walk(event, [this.field, ...this.renderRoot.querySelectorAll<HTMLElement>('.row')], focused);
    }
  }
}
