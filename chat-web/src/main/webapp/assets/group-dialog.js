/** Is the dialog that makes a group of a name and several people. */

import { byId, el, say } from './dom.js';
import { PeopleSearch } from './people-search.js';

export class GroupDialog {
  #chat;
  #members = new Map(); // person by user id
  #dialog = byId('group-dialog');
  #name = byId('group-name');
  #error = byId('group-error');
  #search;

  constructor(chat) {
    this.#chat = chat;
    const parts = { input: byId('group-people'), list: byId('group-people-list'), status: byId('group-people-status') };
    this.#search = new PeopleSearch(chat.api, parts, {
      pick: (person) => this.#add(person, parts.input),
      leaveOut: ({ user_id: id }) => id === chat.session.userId || this.#members.has(id),
    });
    byId('group-cancel').onclick = () => this.close();
    byId('group-form').onsubmit = (event) => {
      event.preventDefault();
      this.#create();
    };
  }

  open() {
    this.#members.clear();
    this.#showMembers();
    this.#name.value = '';
    this.#search.clear();
    say(this.#error, '');
    this.#dialog.showModal();
    this.#name.focus();
  }

  close() {
    this.#dialog.close();
  }

  #add(person, input) {
    this.#members.set(person.user_id, person);
    this.#showMembers();
    this.#search.clear();
    input.focus();
  }

  #showMembers() {
    const chips = [...this.#members.values()].map((person) => {
      const name = person.display_name || person.username;
      const remove = () => {
        this.#members.delete(person.user_id);
        this.#showMembers();
        byId('group-people').focus();
      };
      const button = el('button', { type: 'button', 'aria-label': `Remove ${name}`, onclick: remove }, '×');
      return el('li', { class: 'chip' }, el('span', { class: 'one-line' }, name), button);
    });
    byId('group-members').replaceChildren(...chips);
  }

  async #create() {
    const name = this.#name.value.trim();
    if (!name) {
      say(this.#error, 'Give the group a name.');
      this.#name.focus();
      return;
    }
    if (this.#members.size === 0) {
      say(this.#error, 'Add at least one person.');
      byId('group-people').focus();
      return;
    }
    try {
      await this.#chat.startGroup(name, [...this.#members.keys()]);
      this.close();
    } catch (problem) {
      say(this.#error, problem.message);
    }
  }
}
