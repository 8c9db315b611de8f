/** Keeps what a person has chosen about being notified, in this browser and for all its tabs. */

import { Changes } from '../chat/changes.ts';

export const LEVELS = ['all', 'mentions', 'none'] as const;
export type Level = (typeof LEVELS)[number];

export interface Choices {
  readonly level: Level; // `mentions` means direct messages too
  readonly muted: readonly string[]; // ids of conversations
  readonly quietUntil: number; // ms since the epoch; until then nothing disturbs
  readonly sound: boolean;
}

const DEFAULTS: Choices = { level: 'all', muted: [], quietUntil: 0, sound: false };

export class NotificationChoices extends Changes {
  readonly #key: string;
  #choices: Choices;

  constructor(userId: string) {
    super();
    this.#key = `parley.notifications.${userId}`;
    this.#choices = understood(localStorage.getItem(this.#key));
    addEventListener('storage', this.#storedElsewhere);
  }

  stop(): void {
    removeEventListener('storage', this.#storedElsewhere);
  }

  get now(): Choices {
    return this.#choices;
  }

  isMuted(conversationId: string): boolean {
    return this.#choices.muted.includes(conversationId);
  }

  choose(choices: Partial<Choices>): void {
    this.#choices = { ...this.#choices, ...choices };
    localStorage.setItem(this.#key, JSON.stringify(this.#choices));
    this.changed();
  }

  /** Mutes a conversation, or takes that back. */
  toggleMuted(conversationId: string): void {
    const { muted } = this.#choices;
    this.choose({
      muted: muted.includes(conversationId) ? muted.filter((id) => id !== conversationId) : [...muted, conversationId],
    });
  }

  readonly #storedElsewhere = (event: StorageEvent): void => {
    if (event.key === this.#key || event.key === null) {
      this.#choices = understood(localStorage.getItem(this.#key));
      this.changed();
    }
  };
}

/** What was stored, as far as this version of the page understands it. */
export function understood(stored: string | null): Choices {
  const known = JSON.parse(stored ?? '{}') as Partial<Choices>;
  return {
    level: LEVELS.find((level) => level === known.level) ?? DEFAULTS.level,
    muted: Array.isArray(known.muted) ? known.muted.filter((id) => typeof id === 'string') : DEFAULTS.muted,
    quietUntil: typeof known.quietUntil === 'number' ? known.quietUntil : DEFAULTS.quietUntil,
    sound: known.sound === true,
  };
}
