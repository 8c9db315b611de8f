/** Is the part of the settings in which a person says what is worth a notification, and when none is. */

import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LEVELS, type NotificationChoices } from '../../notifications/choices.ts';
import { askPermission, permission } from '../../notifications/permission.ts';
import { ALWAYS, QUIET_SPANS, quietUntil } from '../../notifications/quiet.ts';
import { momentName } from '../../words/times.ts';
import { words } from '../../words/words.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';
import { settingsStyles } from './settings-styles.ts';

@customElement('parley-notification-settings')
export class NotificationSettings extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    settingsStyles,
    css`
      .spans {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
      }

      .ask {
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: false }) choices!: NotificationChoices;

  protected override watched(): EventTarget[] {
    return [this.choices];
  }

  override render() {
    const text = words();
    const { level, sound } = this.choices.now;
    return html`
      <fieldset>
        <legend>${text.notifications}</legend>
        ${this.#permission()}
      </fieldset>
      <fieldset>
        <legend>${text.notifyAbout}</legend>
        ${LEVELS.map(
          (one) => html`<label>
            <input type="radio" name="level" .checked=${level === one} @change=${() => this.choices.choose({ level: one })} />
            ${text.notifyLevels[one]}
          </label>`,
        )}
        <label>
          <input type="checkbox" .checked=${sound} @change=${() => this.choices.choose({ sound: !sound })} />
          ${text.notificationSound}
        </label>
      </fieldset>
      <fieldset>
        <legend>${text.quiet}</legend>
        ${this.#quiet()}
      </fieldset>
    `;
  }

  #permission() {
    const text = words();
    const state = permission();
    const explanations = {
      default: text.notificationsDefault,
      granted: text.notificationsGranted,
      denied: text.notificationsDenied,
      unavailable: text.notificationsUnavailable,
    };
    return html`
      <p role="status">${explanations[state]}</p>
      ${state === 'default'
        ? html`<wa-button class="ask" variant="brand" size="s" @click=${() => void this.#ask()}>
            ${text.allowNotifications}
          </wa-button>`
        : nothing}
    `;
  }

  #quiet() {
    const text = words();
    const { quietUntil: until } = this.choices.now;
    if (Date.now() < until) {
      return html`<p role="status">${until === ALWAYS ? text.quietAlways : text.quietUntil(momentName(until))}</p>
        <div class="spans">
          <wa-button size="s" appearance="outlined" @click=${() => this.choices.choose({ quietUntil: 0 })}>
            ${text.endQuiet}
          </wa-button>
        </div>`;
    }
    return html`<div class="spans">
      ${QUIET_SPANS.map(
        (span) => html`<wa-button
          size="s"
          appearance="outlined"
          @click=${() => this.choices.choose({ quietUntil: quietUntil(span) })}
        >
          ${text.quietSpans[span]}
        </wa-button>`,
      )}
    </div>`;
  }

  async #ask(): Promise<void> {
    await askPermission();
    this.requestUpdate();
  }
}
