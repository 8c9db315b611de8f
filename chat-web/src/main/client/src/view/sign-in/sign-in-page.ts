/** Is the form to log in or to create an account. */

import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { agentNames, thisAgent } from '../../server/device-name.ts';
import type { Session } from '../../server/session.ts';
import { problemText, words } from '../../words/words.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';
import { signInStyles } from './sign-in-styles.ts';
import logo from '../../../favicon.svg';

@customElement('parley-sign-in')
export class SignInPage extends ParleyElement {
  static override readonly styles = [sharedStyles, signInStyles];

  @property({ attribute: false }) session!: Session;
  @property({ attribute: false }) reason = ''; // why the person is back here
  @state() private registering = false;
  @state() private busy = false;
  @state() private error = '';
  @query('#username') private readonly username!: WaInput;
  @query('#display-name') private readonly displayName!: WaInput | null;
  @query('#password') private readonly password!: WaInput;

  override render() {
    const text = words();
    const error = this.error || this.reason;
    return html`<main>
      <div class="card">
        <img src=${new URL(logo, import.meta.url).href} alt="" width="48" height="48" />
        <h1>${text.appName}</h1>
        <p class="quiet">${this.registering ? text.registerLead : text.signInLead}</p>
        <p class="alert" role="alert" ?hidden=${!error}>${error}</p>
        <form novalidate @submit=${this.#submit} @keydown=${this.#key}>
          <wa-input
            id="username"
            name="username"
            label=${text.username}
            autocomplete="username"
            autocapitalize="none"
            .spellcheck=${false}
          ></wa-input>
          ${this.registering
            ? html`<wa-input
                id="display-name"
                name="display_name"
                label=${text.yourName}
                hint=${text.yourNameHint}
                autocomplete="name"
              ></wa-input>`
            : nothing}
          <wa-input
            id="password"
            name="password"
            type="password"
            label=${text.password}
            hint=${this.registering ? text.passwordHint : ''}
            autocomplete=${this.registering ? 'new-password' : 'current-password'}
          ></wa-input>
          <wa-button type="submit" variant="brand" ?loading=${this.busy}>
            ${this.registering ? text.createAccount : text.logIn}
          </wa-button>
        </form>
        <button class="link" type="button" @click=${this.#switch}>
          ${this.registering ? text.toLogIn : text.toRegister}
        </button>
      </div>
    </main>`;
  }

  override async firstUpdated(): Promise<void> {
    await this.username.updateComplete;
    this.username.focus();
  }

  #switch(): void {
    this.registering = !this.registering;
    this.error = '';
    this.reason = '';
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.localName === 'wa-input') {
      void this.#submit(event);
    }
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    const username = this.username.value?.trim() ?? '';
    const password = this.password.value ?? '';
    if (!username || !password) {
      this.error = username ? words().enterPassword : words().enterUsername;
      (username ? this.password : this.username).focus();
      return;
    }
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.error = '';
    try {
      await this.#enter(username, password);
      this.dispatchEvent(new Event('signed-in'));
    } catch (problem) {
      this.error = problemText(problem);
    } finally {
      this.busy = false;
    }
  }

  #enter(username: string, password: string): Promise<void> {
    if (!this.registering) {
      return this.session.logIn(username, password, deviceName());
    }
    const name = this.displayName?.value?.trim();
    return this.session.register({ username, password, ...(name ? { display_name: name } : {}) });
  }
}

/** What this browser is called in the list of devices. */
function deviceName(): string {
  const { browser, system } = agentNames(thisAgent());
  return browser && system ? words().people.deviceOn(browser, system) : browser || system || words().deviceName;
}
