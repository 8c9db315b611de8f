/** Is the dialog in which the person chooses colours and language. */

import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { settings, THEMES, type Theme } from '../../settings/settings.ts';
import { LANGUAGES, preferred, type LanguageTag } from '../../words/languages.ts';
import { words } from '../../words/words.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';

@customElement('parley-settings')
export class SettingsDialog extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    css`
      fieldset {
        display: grid;
        margin: 0 0 1.25rem;
        padding: 0;
        border: 0;
        gap: 0.25rem;
      }

      legend {
        padding: 0;
        margin-block-end: 0.375rem;
        font-weight: var(--wa-font-weight-bold);
      }

      label {
        display: flex;
        min-height: 2rem;
        align-items: center;
        gap: 0.5rem;
        cursor: pointer;
      }

      input {
        width: 1.125rem;
        height: 1.125rem;
        margin: 0;
        accent-color: var(--wa-color-brand-fill-loud);
      }
    `,
  ];

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
