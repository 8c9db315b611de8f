/**
 * Is the dialog that goes to a conversation by a few letters of its name, or begins one with a person found.
 * Fires `closed`, whose detail says whether it went anywhere.
 */

import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import type WaDialog from '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { displayNameOf } from '../../chat/people.ts';
import type { Person } from '../../server/protocol.ts';
import { problemText, words } from '../../words/words.ts';
import { avatar, avatarStyles } from '../parts/avatar.ts';
import { ParleyElement } from '../parts/element.ts';
import { PeopleSearch } from '../parts/people-search.ts';
import { rowStyles, sharedStyles } from '../parts/styles.ts';
import { colourIdOf, titleOf } from '../parts/titles.ts';
import { found } from './finding.ts';
import { switcherStyles } from './switcher-styles.ts';

const MOST_SHOWN = 30; // more are found sooner by another letter than by looking through them

interface Option {
  readonly id: string; // of its element
  readonly name: string;
  readonly note: string;
  readonly colourId: string;
  readonly unread: number;
  go(): Promise<void>;
}

@customElement('parley-switcher')
export class SwitcherDialog extends ParleyElement {
  static override readonly styles = [sharedStyles, rowStyles, avatarStyles, switcherStyles];

  @property({ attribute: false }) chat!: Chat;
  @state() private chosen = 0;
  @state() private error = '';
  @query('wa-dialog') private readonly dialog!: WaDialog;
  @query('input') private readonly field!: HTMLInputElement;
  #went = false;
  readonly #search = new PeopleSearch(this, () => this.chat.api);

  protected override watched(): EventTarget[] {
    return [this.chat.conversations];
  }

  override render() {
    const text = words();
    const options = this.#options();
    const chosen = options[Math.min(this.chosen, options.length - 1)];
    const { prefix, answered, failure } = this.#search;
    const nothingFound = prefix && answered && options.length === 0 ? text.nothingFound : '';
    return html`<wa-dialog open label=${text.goTo} @wa-after-hide=${this.#hidden} @wa-after-show=${() => this.field.focus()}>
      <input
        type="text"
        role="combobox"
        autofocus
        autocomplete="off"
        spellcheck="false"
        aria-label=${text.goTo}
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls="options"
        aria-activedescendant=${chosen?.id ?? nothing}
        placeholder=${text.goToHint}
        @input=${this.#typed}
        @keydown=${this.#key}
      />
      <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
      <p class="quiet" role="status">${failure || nothingFound}</p>
      <div id="options" role="listbox" aria-label=${text.goToFound}>
        ${options.map((option) => this.#row(option, option === chosen))}
      </div>
    </wa-dialog>`;
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #row(option: Option, chosen: boolean) {
    return html`<div
      class="row"
      role="option"
      id=${option.id}
      aria-selected=${chosen ? 'true' : 'false'}
      @click=${() => void this.#go(option)}
    >
      ${avatar(option.name, option.colourId)}
      <span class="row-text">
        <span class="row-title one-line" dir="auto">${option.name}</span>
        <span class="row-note one-line">${option.note}</span>
      </span>
      ${option.unread > 0 ? html`<span class="row-note">${words().unread(option.unread)}</span>` : nothing}
    </div>`;
  }

  /** The conversations of that name, unread ones first while nothing is typed, then people one has not talked with. */
  #options(): Option[] {
    const { prefix, people } = this.#search;
    const myId = this.chat.session.userId;
    const conversations = this.chat.conversations.ordered();
    const listed = prefix
      ? found(conversations, prefix, (one) => `${titleOf(one, myId)} ${one.other(myId)?.username ?? ''}`)
      : [...conversations.filter(({ unread }) => unread > 0), ...conversations.filter(({ unread }) => unread === 0)];
    const known = new Set([myId, ...conversations.map((one) => one.other(myId)?.user_id)]);
    const others = prefix ? people.filter((person) => !known.has(person.user_id)) : [];
    return [
      ...listed.map((conversation) => this.#conversationOption(conversation, myId)),
      ...others.map((person) => this.#personOption(person)),
    ].slice(0, MOST_SHOWN);
  }

  #conversationOption(conversation: Conversation, myId: string): Option {
    const username = conversation.other(myId)?.username;
    return {
      id: `conversation-${conversation.id}`,
      name: titleOf(conversation, myId),
      note: username ? `@${username}` : words().group,
      colourId: colourIdOf(conversation, myId),
      unread: conversation.unread,
      go: () => this.chat.open(conversation.id),
    };
  }

  #personOption(person: Person): Option {
    return {
      id: `person-${person.user_id}`,
      name: displayNameOf(person),
      note: `@${person.username ?? ''}`,
      colourId: person.user_id,
      unread: 0,
      go: () => this.chat.startDirect(person.user_id),
    };
  }

  #typed(): void {
    this.chosen = 0;
    this.error = '';
    this.#search.look(this.field.value);
  }

  #key(event: KeyboardEvent): void {
    const options = this.#options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      this.chosen = (Math.min(this.chosen, options.length - 1) + step + options.length) % options.length;
    }
    const option = options[this.chosen];
    if (event.key === 'Enter' && !event.isComposing && option) {
      event.preventDefault();
      void this.#go(option);
    }
  }

  async #go(option: Option): Promise<void> {
    this.error = '';
    try {
      this.#went = true;
      this.dialog.open = false;
      await option.go();
    } catch (problem) {
      this.#went = false;
      this.dialog.open = true;
      this.error = problemText(problem);
    }
  }

  #hidden(event: Event): void {
    if (event.target === event.currentTarget) {
      this.dispatchEvent(new CustomEvent('closed', { detail: this.#went }));
    }
  }
}
