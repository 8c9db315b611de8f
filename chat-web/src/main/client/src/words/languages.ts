/** Lists the languages that the page speaks. A new one is a file beside this with the keys of en.ts, and a line here. */

import { en, type Words } from './en.ts';

export interface Language {
  readonly name: string; // in itself
  readonly direction: 'ltr' | 'rtl';
  load(): Promise<Words>;
}

/** By their BCP 47 tag; the first is for those whose language is not here. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', load: async () => en },
  de: { name: 'Deutsch', direction: 'ltr', load: async () => (await import('./de.ts')).de },
} as const satisfies Record<string, Language>;

export type LanguageTag = keyof typeof LANGUAGES;

/** The first language of the reader's list that the page speaks. */
export function preferred(wanted: readonly string[]): LanguageTag {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (Object.hasOwn(LANGUAGES, base)) {
      return base as LanguageTag;
    }
  }
  return 'en';
}
