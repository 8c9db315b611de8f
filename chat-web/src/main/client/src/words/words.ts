/** Holds the words of the language that the page speaks now. */

import { Changes } from '../chat/changes.ts';
import { Problem } from '../server/http.ts';
import { en, type Words } from './en.ts';
import { LANGUAGES, type LanguageTag } from './languages.ts';

class CurrentWords extends Changes {
  #words: Words = en;
  #tag: LanguageTag = 'en';

  /** The tag of the language, for Intl and for the document; English keeps the reader's region and its dates. */
  get locale(): string {
    return navigator.languages.find((language) => language.split('-')[0] === this.#tag) ?? this.#tag;
  }

  get tag(): LanguageTag {
    return this.#tag;
  }

  get all(): Words {
    return this.#words;
  }

  /** Speaks another language from now on. */
  async speak(tag: LanguageTag): Promise<void> {
    const words = await LANGUAGES[tag].load();
    this.#words = words;
    this.#tag = tag;
    document.documentElement.lang = tag;
    document.documentElement.dir = LANGUAGES[tag].direction;
    this.changed();
  }
}

export const language = new CurrentWords();

/** The words of the language that the page speaks now. */
export function words(): Words {
  return language.all;
}

/** What went wrong, in words for the reader. */
export function problemText(failure: unknown): string {
  const known = failure instanceof Problem ? words().problems[failure.code] : undefined;
  return known ?? (failure instanceof Error ? failure.message : String(failure));
}

/** Several names as one says them: "Ada, Grace and Joan". */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(language.locale, { type: 'conjunction' }).format(names);
}
