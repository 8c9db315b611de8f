/** Keeps the open conversation in the address of the page, so that a reload opens it again and the browser's back goes back. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import { asError, Problem } from '../../server/http.ts';
import { addressOf, conversationIn } from './addresses.ts';

const NOT_FOR_US = [400, 403, 404]; // no id at all, or of nothing that this person may know of

export class AddressBar implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #chat: () => Chat;

  /** Why the conversation of the address is not shown; null while it is, or is looked for. */
  failure: Error | 'unknown' | null = null;

  constructor(host: ReactiveControllerHost, chat: () => Chat) {
    this.#host = host;
    this.#chat = chat;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    this.#chat().conversations.addEventListener('change', this.#write);
    this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
    this.#chat().conversations.removeEventListener('change', this.#write);
  }

  readonly #read = (): void => {
    const id = conversationIn(location.hash);
    if (id !== this.#chat().conversations.openId) {
      void this.#go(id);
    }
  };

  readonly #write = (): void => {
    const { openId } = this.#chat().conversations;
    if (openId !== conversationIn(location.hash)) {
      history.pushState(null, '', openId ? addressOf(openId) : location.pathname + location.search);
    }
  };

  async #go(id: string | null): Promise<void> {
    const chat = this.#chat();
    this.failure = null;
    await chat.open(id);
    if (id === null || chat.conversations.get(id)) {
      return;
    }
    try {
      chat.put(await chat.api.conversation(id));
      if (chat.conversations.openId === id) {
        await chat.open(id);
      }
    } catch (problem) {
      this.failure = problem instanceof Problem && NOT_FOR_US.includes(problem.status) ? 'unknown' : asError(problem);
      this.#host.requestUpdate();
    }
  }
}
