/** Keeps what is written and not sent in this tab, by conversation; a reload does not lose it. */

const STORED = 'parley.drafts';

export class Drafts {
  readonly #key: string;
  readonly #texts: Record<string, string>;

  constructor(userId: string) {
    this.#key = `${STORED}.${userId}`;
    this.#texts = JSON.parse(sessionStorage.getItem(this.#key) ?? '{}') as Record<string, string>;
  }

  of(conversationId: string): string {
    return this.#texts[conversationId] ?? '';
  }

  keep(conversationId: string, text: string): void {
    if (text) {
      this.#texts[conversationId] = text;
    } else {
      delete this.#texts[conversationId];
    }
    sessionStorage.setItem(this.#key, JSON.stringify(this.#texts));
  }
}
