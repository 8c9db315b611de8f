/** Offers names and emoji for what is being typed, and replaces complete `:shortcodes:`. */

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { displayNameOf } from '../../chat/people.ts';
import { loadEmojiCatalogue, toned, type EmojiCatalogue } from '../../text/emoji-catalogue.ts';
import { completions, replaceShortcodes, shortcodeAt } from '../../text/emoji.ts';
import { completionAt, rank } from '../../text/mentions.ts';
import { RecentEmoji } from '../../text/recent-emoji.ts';
import { language, words } from '../../words/words.ts';
import { apply } from './field-edit.ts';

const MOST_PEOPLE = 8; // as many as one looks over at a glance

/** One of those offered. */
export interface Option {
  readonly sign: string; // an emoji, or nothing
  readonly label: string;
  readonly note: string;
  readonly insert: string;
}

export class Completions implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #recent = new RecentEmoji(localStorage);
  #catalogue: EmojiCatalogue | null = null;
  #start = 0; // where what is chosen begins to replace
  #dismissedStart = -1; // where Escape was pressed: what is typed on there offers nothing
  options: readonly Option[] = [];
  active = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  get isOpen(): boolean {
    return this.options.length > 0;
  }

  close(): void {
    this.options = [];
    this.#host.requestUpdate();
  }

  /** Looks at what stands before the caret after each change. */
  look(field: HTMLTextAreaElement, chat: Chat, conversation: Conversation): void {
    const { value: text, selectionEnd: caret } = field;
    const mention = completionAt(text, caret);
    const shortcode = mention ? null : shortcodeAt(text, caret);
    const begun = mention ?? shortcode;
    this.active = 0;
    this.#start = begun?.start ?? 0;
    if (begun && begun.start === this.#dismissedStart) {
      this.options = [];
    } else {
      this.#dismissedStart = -1;
      this.options = mention ? people(mention.prefix, chat, conversation) : shortcode ? this.#emoji(shortcode.prefix) : [];
    }
    if (text.includes(':') && !this.#catalogue) {
      void this.#load(field, chat, conversation);
    }
    this.#host.requestUpdate();
  }

  /** Puts an emoji in the place of the shortcode that a colon has just ended; says whether there was one. */
  replaceShortcode(field: HTMLTextAreaElement): boolean {
    const { value: text, selectionEnd: caret } = field;
    const replaced = this.#catalogue && text[caret - 1] === ':' ? replaceShortcodes(text, caret, this.#catalogue, this.#recent.tone) : null;
    if (replaced) {
      apply(field, { text: replaced.text, start: replaced.caret, end: replaced.caret });
    }
    return replaced !== null;
  }

  choose(index: number, field: HTMLTextAreaElement): void {
    const option = this.options[index];
    if (option) {
      const { value: text, selectionEnd: caret } = field;
      const end = this.#start + option.insert.length + 1;
      const rest = text.slice(caret).replace(/^ /, '');
      apply(field, { text: `${text.slice(0, this.#start)}${option.insert} ${rest}`, start: end, end });
      this.close();
    }
  }

  /** Says whether a key was for the list. */
  pressed(event: KeyboardEvent, field: HTMLTextAreaElement): boolean {
    if (!this.isOpen || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
      return false;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.active = (this.active + step + this.options.length) % this.options.length;
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.choose(this.active, field);
    } else if (event.key === 'Escape') {
      this.#dismissedStart = this.#start;
      this.close();
    } else {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    this.#host.requestUpdate();
    return true;
  }

  #emoji(prefix: string): Option[] {
    const { tone } = this.#recent;
    return this.#catalogue
      ? completions(prefix, this.#catalogue).map((emoji) => ({
          sign: toned(emoji, tone),
          label: `:${emoji.shortcodes[0] ?? ''}:`,
          note: emoji.label,
          insert: toned(emoji, tone),
        }))
      : [];
  }

  async #load(field: HTMLTextAreaElement, chat: Chat, conversation: Conversation): Promise<void> {
    const text = field.value;
    this.#catalogue = await loadEmojiCatalogue(language.tag).catch(() => null); // the next colon tries again
    if (this.#catalogue && field.value === text && !this.replaceShortcode(field)) {
      this.look(field, chat, conversation);
    }
  }
}

/** The members whom a prefix may mean, and all of them where that calls them. */
function people(prefix: string, chat: Chat, conversation: Conversation): Option[] {
  const others = conversation.members
    .filter((member) => member.user_id !== chat.session.userId && member.username)
    .map((member) => ({ username: member.username ?? '', name: displayNameOf(member) }));
  const everybody = conversation.kind === 'group' && conversation.role === 'admin' ? [{ username: 'all', name: words().everybody }] : [];
  return rank(prefix, [...others, ...everybody])
    .slice(0, MOST_PEOPLE)
    .map(({ username, name }) => ({ sign: '', label: name, note: `@${username}`, insert: `@${username}` }));
}
