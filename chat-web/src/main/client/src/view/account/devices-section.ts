/** Is the section with the devices on which one is signed in. */

import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Chat } from '../../chat/chat.ts';
import { AccountApi, type Device } from '../../server/account-api.ts';
import { problemText, words } from '../../words/words.ts';
import { confirmed } from '../parts/confirm-dialog.ts';
import { ParleyElement } from '../parts/element.ts';
import { formStyles } from '../parts/form-styles.ts';
import { sharedStyles } from '../parts/styles.ts';
import { dayAndTime } from '../people/presence-text.ts';

@customElement('parley-devices-section')
export class DevicesSection extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    formStyles,
    css`
      li {
        display: flex;
        padding-block: 0.5rem;
        align-items: center;
        justify-content: space-between;
        gap: 0.75rem;
        border-block-end: 1px solid var(--wa-color-surface-border);
      }

      li > div {
        min-width: 0;
        overflow-wrap: anywhere;
      }

      .this {
        margin-inline-start: 0.375rem;
        padding: 0 0.375rem;
        border-radius: var(--wa-border-radius-pill);
        background: var(--parley-selected);
        font-size: 0.75rem;
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @state() private devices: Device[] | null = null;
  @state() private error = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  override render() {
    const text = words().people;
    const others = this.devices?.some((device) => !device.current);
    return html`<div class="fields">
      <p class="hint">${text.devicesNote}</p>
      <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
      <ul aria-label=${text.devices}>
        ${repeat(this.devices ?? [], (device) => device.session_id, (device) => this.#device(device))}
      </ul>
      ${others
        ? html`<div class="actions">
            <wa-button appearance="outlined" @click=${() => void this.#signOutOthers()}>${text.signOutOthers}</wa-button>
          </div>`
        : nothing}
    </div>`;
  }

  #device(device: Device) {
    const text = words().people;
    const name = device.device_name || text.unnamedDevice;
    return html`<li>
      <div>
        <p><span dir="auto">${name}</span>${device.current ? html`<span class="this">${text.thisDevice}</span>` : nothing}</p>
        <p class="hint">${text.signedIn(dayAndTime(Date.parse(device.created_at)))}</p>
        <p class="hint">${text.lastUsed(dayAndTime(Date.parse(device.last_used_at)))}</p>
      </div>
      <wa-button size="s" appearance="outlined" @click=${() => void this.#signOut(device)}>
        <span aria-hidden="true">${text.signOut}</span>
        <span class="visually-hidden">${text.signOutOf(name)}</span>
      </wa-button>
    </li>`;
  }

  async #signOut(device: Device): Promise<void> {
    const text = words().people;
    if (!device.current) {
      await this.#change(() => this.#account.signOut(device.session_id));
    } else if (await confirmed(this, { title: text.signOutHereTitle, text: text.signOutHereText, action: text.signOut })) {
      this.dispatchEvent(new Event('log-out', { bubbles: true, composed: true }));
    }
  }

  async #signOutOthers(): Promise<void> {
    const text = words().people;
    const question = { title: text.signOutOthersTitle, text: text.signOutOthersText, action: text.signOutOthers };
    if (await confirmed(this, question)) {
      await this.#change(() => this.#account.signOutOthers());
    }
  }

  async #change(action: () => Promise<void>): Promise<void> {
    try {
      await action();
      await this.#load();
    } catch (problem) {
      this.error = problemText(problem);
    }
  }

  async #load(): Promise<void> {
    try {
      this.devices = await this.#account.devices();
      this.error = '';
    } catch (problem) {
      this.error = `${words().people.devicesFailed} ${problemText(problem)}`;
    }
  }

  get #account(): AccountApi {
    return new AccountApi(this.chat.session);
  }
}
