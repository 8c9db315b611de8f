/** Is the whole page: the session that this browser has, or the form to begin one. */

import '@awesome.me/webawesome/dist/components/spinner/spinner.js';
import { css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { Chat } from '../../chat/chat.ts';
import { Backoff } from '../../server/backoff.ts';
import { Problem } from '../../server/http.ts';
import { Session } from '../../server/session.ts';
import { problemText, words } from '../../words/words.ts';
import { ParleyElement } from '../parts/element.ts';
import '../parts/icons.ts';
import { sharedStyles } from '../parts/styles.ts';
import '../sign-in/sign-in-page.ts';
import './chat-page.ts';

type Phase = 'starting' | 'signed-out' | 'running';

@customElement('parley-app')
export class ParleyApp extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    css`
      :host {
        display: block;
        height: 100%;
      }

      .splash {
        display: grid;
        height: 100%;
        padding: 1.5rem;
        gap: 1rem;
        place-content: center;
        justify-items: center;
        color: var(--wa-color-text-quiet);
        text-align: center;
      }

      wa-spinner {
        font-size: 2rem;
      }
    `,
  ];

  readonly #session = new Session();
  @state() private phase: Phase = 'starting';
  @state() private reason: 'ended' | 'disabled' | null = null;
  @state() private trouble: unknown = null;
  #chat: Chat | null = null;

  constructor() {
    super();
    this.#session.addEventListener('ended', () => this.#leave('ended'));
    this.#session.addEventListener('changed', () => void this.#begin());
    document.addEventListener('visibilitychange', () => this.#chat?.reading.markRead());
    addEventListener('focus', () => this.#chat?.reading.markRead());
    void this.#begin();
  }

  override render() {
    if (this.phase === 'signed-out') {
      const reasons = { ended: words().sessionEnded, disabled: words().accountDisabled };
      return html`<parley-sign-in
        .session=${this.#session}
        .reason=${this.reason ? reasons[this.reason] : ''}
        @signed-in=${() => void this.#enter()}
      ></parley-sign-in>`;
    }
    if (this.phase === 'running' && this.#chat) {
      return keyed(
        this.#chat,
        html`<parley-chat .chat=${this.#chat} @log-out=${() => this.#logOut()}></parley-chat>`,
      );
    }
    const message = this.trouble ? words().tryingAgain(problemText(this.trouble)) : words().splashConnecting;
    return html`<main class="splash"><wa-spinner aria-hidden="true"></wa-spinner><p role="status">${message}</p></main>`;
  }

  /** Takes up whatever session this browser has now. */
  async #begin(): Promise<void> {
    this.#stop();
    this.phase = 'starting';
    if (await this.#untilReachable(() => this.#session.resume())) {
      await this.#enter();
    } else if (this.phase === 'starting') {
      this.#leave(null);
    }
  }

  async #enter(): Promise<void> {
    this.#stop();
    this.phase = 'starting';
    this.reason = null;
    const chat = new Chat(this.#session);
    this.#chat = chat;
    chat.socket.addEventListener('disabled', () => {
      this.#session.forget();
      this.#leave('disabled');
    });
    const started = await this.#untilReachable(async () => {
      await chat.start();
      return true;
    });
    if (started && this.#chat === chat) {
      this.phase = 'running';
    }
  }

  #logOut(): void {
    void this.#session.logOut();
    this.#leave(null);
  }

  #leave(reason: 'ended' | 'disabled' | null): void {
    this.#stop();
    this.reason = reason;
    this.phase = 'signed-out';
    document.title = words().appName;
  }

  #stop(): void {
    this.#chat?.stop();
    this.#chat = null;
  }

  /** Repeats an action while the server cannot be reached; a refusal yields null, the session has said why. */
  async #untilReachable<T>(action: () => Promise<T>): Promise<T | null> {
    const backoff = new Backoff();
    for (;;) {
      try {
        const result = await action();
        this.trouble = null;
        return result;
      } catch (problem) {
        if (!(problem instanceof Problem)) {
          throw problem;
        }
        if (problem.status === 401 || problem.status === 403) {
          return null;
        }
        this.trouble = problem;
        await new Promise((resume) => setTimeout(resume, backoff.nextMs()));
      }
    }
  }
}
