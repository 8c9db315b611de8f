/** The emoji that somebody used last, and their skin tone, kept in this browser. */

const RECENT = 'parley.emoji.recent';
const TONE = 'parley.emoji.tone';

/** Three rows of the picker. */
export const MOST_RECENT = 24;

const DARKEST_TONE = 5;

export class RecentEmoji {
  readonly #storage: Pick<Storage, 'getItem' | 'setItem'>;

  constructor(storage: Pick<Storage, 'getItem' | 'setItem'>) {
    this.#storage = storage;
  }

  get all(): string[] {
    try {
      const kept: unknown = JSON.parse(this.#storage.getItem(RECENT) ?? '[]');
      return Array.isArray(kept) ? kept.filter((emoji) => typeof emoji === 'string').slice(0, MOST_RECENT) : [];
    } catch {
      return []; // somebody else wrote there
    }
  }

  add(emoji: string): void {
    this.#keep(RECENT, JSON.stringify([emoji, ...this.all.filter((other) => other !== emoji)].slice(0, MOST_RECENT)));
  }

  /** 0 for none, 1 (light) to 5 (dark). */
  get tone(): number {
    const tone = Number(this.#storage.getItem(TONE));
    return Number.isInteger(tone) && tone >= 0 && tone <= DARKEST_TONE ? tone : 0;
  }

  set tone(tone: number) {
    this.#keep(TONE, String(tone));
  }

  /** A storage that is full or forbidden costs the memory of emoji, not the emoji. */
  #keep(key: string, value: string): void {
    try {
      this.#storage.setItem(key, value);
    } catch {
      return;
    }
  }
}
