/** Asks the server for people whose name begins with what is typed, once the typing pauses. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Api } from '../../server/api.ts';
import type { Person } from '../../server/protocol.ts';
import { problemText } from '../../words/words.ts';

const PAUSE_MS = 200; // of typing, before the server is asked
const LONGEST_NAME = 100; // the server refuses longer ones, and nobody has one

export class PeopleSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #api: () => Api;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | null = null;

  prefix = '';
  people: Person[] = [];
  answered = false; // whether `people` are those of `prefix`
  failure = '';

  constructor(host: ReactiveControllerHost, api: () => Api) {
    this.#host = host;
    this.#api = api;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Takes what stands in the field now. */
  look(text: string): void {
    this.#stop();
    this.prefix = text.trim();
    this.failure = '';
    this.answered = false;
    if (this.prefix && [...this.prefix].length <= LONGEST_NAME) {
      this.#timer = setTimeout(() => void this.#ask(this.prefix), PAUSE_MS);
    } else {
      this.people = [];
      this.answered = this.prefix !== ''; // nobody is found
    }
    this.#host.requestUpdate();
  }

  async #ask(prefix: string): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    try {
      this.people = await this.#api().findPeople(prefix, asking.signal);
      this.answered = true;
    } catch (failure) {
      if (!asking.signal.aborted) {
        this.failure = problemText(failure);
      }
    }
    this.#host.requestUpdate();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = null;
  }
}

/** Walks with the arrow keys from a field through the buttons below it and back. */
export function walk(event: KeyboardEvent, stops: readonly HTMLElement[], focused: Element | null): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && !event.altKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    stops[stops.findIndex((stop) => stop === focused) + step]?.focus();
  }
}
