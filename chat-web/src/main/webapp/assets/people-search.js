/** Is a search field that lists people whose name begins with what is typed. */

import { paintAvatar } from './avatar.js';
import { el } from './dom.js';

const PAUSE_MS = 200; // of typing, before the server is asked

export class PeopleSearch {
  #api;
  #parts;
  #pick;
  #leaveOut;
  #changed;
  #timer = 0;
  #asking = null;

  /**
   * @param parts the elements: input, list, status
   * @param pick is called with the chosen person
   * @param leaveOut says of a person whether not to list them
   * @param changed is called with the text that is searched for, empty when there is none
   */
  constructor(api, parts, { pick, leaveOut, changed = () => {} }) {
    this.#api = api;
    this.#parts = parts;
    this.#pick = pick;
    this.#leaveOut = leaveOut;
    this.#changed = changed;
    parts.input.oninput = () => this.#typed();
    parts.input.onkeydown = (event) => this.#key(event);
    parts.list.onkeydown = (event) => this.#key(event);
    this.clear();
  }

  clear() {
    this.#parts.input.value = '';
    this.#typed();
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    const prefix = this.#parts.input.value.trim();
    this.#parts.status.textContent = '';
    if (prefix) {
      this.#timer = setTimeout(() => this.#ask(prefix), PAUSE_MS);
    } else {
      this.#parts.list.replaceChildren();
    }
    this.#changed(prefix);
  }

  async #ask(prefix) {
    this.#asking = new AbortController();
    try {
      const people = await this.#api.findPeople(prefix, this.#asking.signal);
      this.#show(people.filter((person) => !this.#leaveOut(person)));
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        this.#parts.status.textContent = failure.message;
      }
    }
  }

  #show(people) {
    this.#parts.list.replaceChildren(...people.map((person) => this.#row(person)));
    const count = people.length === 1 ? '1 person found' : `${people.length} people found`;
    this.#parts.status.textContent = people.length ? count : 'Nobody found by that name';
  }

  #row(person) {
    const name = person.display_name || person.username;
    const avatar = el('span', { 'aria-hidden': 'true' });
    paintAvatar(avatar, name, person.user_id);
    const text = el(
      'span',
      { class: 'row-text' },
      el('span', { class: 'row-title one-line' }, name),
      ' ',
      el('span', { class: 'row-preview one-line' }, `@${person.username}`),
    );
    const pick = () => this.#pick(person);
    return el('li', {}, el('button', { class: 'row', type: 'button', onclick: pick }, avatar, text));
  }

  /** Arrow keys walk from the field through the list and back, Escape empties the field. */
  #key(event) {
    const { input, list } = this.#parts;
    const stops = [input, ...list.querySelectorAll('button')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      stops[stops.indexOf(document.activeElement) + step]?.focus();
    } else if (event.key === 'Escape' && input.value) {
      event.preventDefault();
      this.clear();
      input.focus();
    }
  }
}
