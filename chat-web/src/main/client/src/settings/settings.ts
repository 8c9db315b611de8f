/** Keeps what this browser's user has chosen about the page, for all its tabs. */

import { Changes } from '../chat/changes.ts';
import { LANGUAGES, preferred, type LanguageTag } from '../words/languages.ts';
import { language } from '../words/words.ts';

const STORED = 'parley.settings';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Choices {
  theme: Theme;
  language: LanguageTag | null; // null: as the browser
}

const DEFAULTS: Choices = { theme: 'system', language: null };

class Settings extends Changes {
  #choices = DEFAULTS;
  readonly #systemIsDark = matchMedia('(prefers-color-scheme: dark)');

  get choices(): Readonly<Choices> {
    return this.#choices;
  }

  /** Reads the choices and follows them, here and as other tabs and the system change them. */
  async start(): Promise<void> {
    this.#systemIsDark.addEventListener('change', () => this.#applyTheme());
    addEventListener('storage', (event) => {
      if (event.key === STORED || event.key === null) {
        void this.#take(stored());
      }
    });
    await this.#take(stored());
  }

  async choose(choices: Partial<Choices>): Promise<void> {
    const all = { ...this.#choices, ...choices };
    localStorage.setItem(STORED, JSON.stringify(all));
    await this.#take(all);
  }

  async #take(choices: Choices): Promise<void> {
    this.#choices = choices;
    this.#applyTheme();
    const tag = choices.language ?? preferred(navigator.languages);
    if (tag !== language.tag) {
      await language.speak(tag);
    }
    this.changed();
  }

  #applyTheme(): void {
    const { theme } = this.#choices;
    const dark = theme === 'dark' || (theme === 'system' && this.#systemIsDark.matches);
    document.documentElement.classList.toggle('wa-dark', dark);
    document.documentElement.classList.toggle('wa-light', !dark);
  }
}

/** What was stored, as far as this version of the page understands it. */
function stored(): Choices {
  const known = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<Choices>;
  return {
    theme: THEMES.find((theme) => theme === known.theme) ?? DEFAULTS.theme,
    language: known.language && Object.hasOwn(LANGUAGES, known.language) ? known.language : DEFAULTS.language,
  };
}

export const settings = new Settings();
