/** Picks an emoji: by search, by group, of those used last. Fires `emoji-picked` with the emoji as its detail. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { loadEmojiCatalogue, toned, type Emoji, type EmojiCatalogue } from './emoji-catalogue.ts';
import './emoji-grid.ts';
import { emojiPickerStyles } from './emoji-picker-styles.ts';
import { cellAfter } from './grid-keys.ts';
import { RecentEmoji } from './recent-emoji.ts';
import { en, type TextWords } from './text-words.ts';

const RECENT = 'recent';

/** What stands for a group: its first emoji is not always the best known. */
const SIGNS: Record<string, string> = {
  [RECENT]: '🕒',
  'smileys-emotion': '😀',
  'people-body': '👋',
  'animals-nature': '🐻',
  'food-drink': '🍎',
  'travel-places': '🚗',
  activities: '⚽',
  objects: '💡',
  symbols: '💜',
  flags: '🏁',
};

const HAND = '✋';

export class EmojiPicker extends LitElement {
  static override properties = {
    language: {},
    words: { attribute: false },
    catalogue: { state: true },
    failed: { state: true },
    group: { state: true },
    query: { state: true },
    tone: { state: true },
  };

  static override styles = emojiPickerStyles;

  declare language: string;
  declare words: TextWords;
  declare protected catalogue: EmojiCatalogue | null;
  declare protected failed: boolean;
  declare protected group: string;
  declare protected query: string;
  declare protected tone: number;
  readonly #recent = new RecentEmoji(localStorage);

  constructor() {
    super();
    this.language = 'en';
    this.words = en;
    this.catalogue = null;
    this.failed = false;
    this.query = '';
    this.tone = this.#recent.tone;
    this.group = this.#recent.all.length > 0 ? RECENT : 'smileys-emotion';
  }

  /** Where one starts to type; as soon as it is there, as a picker is focused when it is opened. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLInputElement>('input')?.focus(options));
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('language')) {
      void this.#load();
    }
  }

  override render(): TemplateResult {
    return html`
      <search>
        <input type="search" autocomplete="off" .value=${this.query} placeholder=${this.words.searchEmoji}
          aria-label=${this.words.searchEmoji} @input=${this.#searched} @keydown=${this.#keyInSearch}>
        ${this.catalogue ? this.#tones(this.catalogue) : nothing}
      </search>
      ${this.catalogue ? [this.#tabs(this.catalogue), this.#panel(this.catalogue)] : this.#waiting()}
    `;
  }

  #waiting(): TemplateResult {
    return this.failed
      ? html`<p role="alert">${this.words.emojiNotLoaded} <button type="button" class="retry" @click=${this.#load}>${this.words.tryAgain}</button></p>`
      : html`<p role="status">${this.words.loadingEmoji}</p>`;
  }

  #tones(catalogue: EmojiCatalogue): TemplateResult {
    const hand = catalogue.of(HAND)!;
    const names = [this.words.noSkinTone, ...catalogue.toneNames];
    const options = names.map((name, tone) => html`
      <option value=${tone} ?selected=${tone === this.tone} aria-label=${name}>${toned(hand, tone)}</option>`);
    return html`<select aria-label=${this.words.skinTone} title=${names[this.tone] ?? nothing} @change=${this.#toneChosen}>${options}</select>`;
  }

  #tabs(catalogue: EmojiCatalogue): TemplateResult {
    const tabs = this.#groups(catalogue).map(({ key, name }) => {
      const selected = this.query === '' && key === this.group;
      return html`<button type="button" role="tab" id=${key} aria-controls="panel" aria-selected=${selected} aria-label=${name}
        title=${name} tabindex=${key === this.group ? 0 : -1} @click=${() => this.#show(key)}>${SIGNS[key]}</button>`;
    });
    return html`<div role="tablist" aria-label=${this.words.emojiGroups} @keydown=${this.#keyInTabs}>${tabs}</div>`;
  }

  #panel(catalogue: EmojiCatalogue): TemplateResult {
    const emojis = this.#shown(catalogue);
    const group = this.#groups(catalogue).find(({ key }) => key === this.group);
    const name = this.query === '' && group ? group.name : this.words.emoji;
    const grid = html`<parley-emoji-grid .emojis=${emojis} .tone=${this.tone} .label=${name} @keydown=${this.#keyInGrid}
      @emoji-chosen=${(event: CustomEvent<Emoji>) => this.#pick(event.detail)}></parley-emoji-grid>`;
    return html`
      <div id="panel" role="tabpanel" aria-label=${name}>
        <h2 aria-hidden="true">${name}</h2>
        ${emojis.length > 0 ? grid : nothing}
        <p role="status">${emojis.length === 0 ? this.words.noEmojiFound : nothing}</p>
      </div>
    `;
  }

  #groups(catalogue: EmojiCatalogue): { key: string; name: string }[] {
    const recent = this.#recent.all.length > 0 ? [{ key: RECENT, name: this.words.recentEmoji }] : [];
    return [...recent, ...catalogue.groups];
  }

  #shown(catalogue: EmojiCatalogue): readonly Emoji[] {
    if (this.query !== '') {
      return catalogue.search(this.query);
    }
    if (this.group === RECENT) {
      return this.#recent.all.map((unicode) => catalogue.of(unicode)).filter((emoji) => emoji !== undefined);
    }
    return catalogue.groups.find(({ key }) => key === this.group)?.emojis ?? [];
  }

  readonly #load = async (): Promise<void> => {
    const { language } = this;
    this.failed = false;
    const catalogue = await loadEmojiCatalogue(language).catch(() => null);
    if (language === this.language) {
      this.catalogue = catalogue;
      this.failed = catalogue === null;
    }
  };

  readonly #searched = (event: Event): void => {
    this.query = (event.target as HTMLInputElement).value.trim();
  };

  #show(group: string): void {
    this.group = group;
    this.query = '';
    this.renderRoot.querySelector('#panel')?.scrollTo(0, 0);
  }

  #pick(emoji: Emoji): void {
    this.#recent.add(emoji.unicode);
    const detail = toned(emoji, this.tone);
    this.dispatchEvent(new CustomEvent('emoji-picked', { detail, bubbles: true, composed: true }));
  }

  readonly #toneChosen = (event: Event): void => {
    this.tone = Number((event.target as HTMLSelectElement).value);
    this.#recent.tone = this.tone;
  };

  /** Enter picks the first that was found, the arrow leads to all. While a character is being composed the keys are the input method's. */
  readonly #keyInSearch = (event: KeyboardEvent): void => {
    const [first] = this.catalogue ? this.#shown(this.catalogue) : [];
    if (event.isComposing || !first) {
      return;
    }
    if (event.key === 'Enter' && this.query !== '') {
      event.preventDefault();
      this.#pick(first);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.renderRoot.querySelector('parley-emoji-grid')?.focus();
    }
  };

  readonly #keyInTabs = (event: KeyboardEvent): void => {
    const keys = this.catalogue ? this.#groups(this.catalogue).map(({ key }) => key) : [];
    const next = /^(?:Arrow(?:Left|Right)|Home|End)$/.test(event.key)
      ? cellAfter(event.key, keys.indexOf(this.group), keys.length, keys.length, this.#rightToLeft)
      : null;
    if (next !== null) {
      event.preventDefault();
      this.#show(keys[next]!);
      this.renderRoot.querySelector<HTMLElement>(`[role=tab]:nth-child(${next + 1})`)?.focus();
    }
  };

  /** What leads nowhere in the grid leads out of it. */
  readonly #keyInGrid = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowUp' && !event.defaultPrevented) {
      event.preventDefault();
      this.focus();
    }
  };

  get #rightToLeft(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }
}

customElements.define('parley-emoji-picker', EmojiPicker);

declare global {
  interface HTMLElementTagNameMap {
    'parley-emoji-picker': EmojiPicker;
  }
  interface HTMLElementEventMap {
    'emoji-picked': CustomEvent<string>;
  }
}
