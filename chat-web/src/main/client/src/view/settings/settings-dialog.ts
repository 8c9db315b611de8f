/** Is the dialog in which the person chooses colours, language and notifications. */

import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { NotificationChoices } from '../../notifications/choices.ts';
import { settings, THEMES, type Theme } from '../../settings/settings.ts';
import { LANGUAGES, preferred, type LanguageTag } from '../../words/languages.ts';
import { words } from '../../words/words.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';
import './notification-settings.ts';
import { settingsStyles } from './settings-styles.ts';

@customElement('parley-settings')
export class SettingsDialog extends ParleyElement {
  static override readonly styles = [sharedStyles, settingsStyles];

  @property({ attribute: false }) notifications!: NotificationChoices;

  protected override watched(): EventTarget[] {
    return [settings];
  }

  override render() {
    const text = words();
    const { theme, language } = settings.choices;
    const themes: Record<Theme, string> = {
      system: text.themeSystem,
      light: text.themeLight,
      dark: text.themeDark,
    };
    const browser = text.languageOfBrowser(LANGUAGES[preferred(navigator.languages)].name);
    const tags = Object.keys(LANGUAGES) as LanguageTag[];
    return html`<wa-dialog open label=${text.settings} @wa-after-hide=${this.#hidden}>
      <fieldset>
        <legend>${text.theme}</legend>
        ${THEMES.map((one) => this.#choice('theme', themes[one], theme === one, { theme: one }))}
      </fieldset>
      <fieldset>
        <legend>${text.language}</legend>
        ${this.#choice('language', browser, language === null, { language: null })}
        ${tags.map((tag) => this.#choice('language', LANGUAGES[tag].name, language === tag, { language: tag }))}
      </fieldset>
      <parley-notification-settings .choices=${this.notifications}></parley-notification-settings>
    </wa-dialog>`;
  }

  #choice(name: string, label: string, checked: boolean, choice: Parameters<typeof settings.choose>[0]) {
    return html`<label>
      <input type="radio" name=${name} .checked=${checked} @change=${() => void settings.choose(choice)} />
      ${label}
    </label>`;
  }

  #hidden(event: Event): void {
    if (event.target === event.currentTarget) {
      this.dispatchEvent(new Event('closed'));
    }
  }
}
