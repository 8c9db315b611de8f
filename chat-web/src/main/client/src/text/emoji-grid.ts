/** Emoji in a grid, with one stop for Tab and the arrows for the rest. Fires `emoji-chosen` with the emoji as its detail. */

import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { toned, type Emoji } from './emoji-catalogue.ts';
import { cellAfter, rowsOf } from './grid-keys.ts';

/** Eight buttons of 40 px fit into the narrowest screen, 360 px. */
const COLUMNS = 8;

export class EmojiGrid extends LitElement {
  static override properties = {
    emojis: { attribute: false },
    tone: { attribute: false },
    label: { attribute: false },
    cell: { state: true },
  };

  declare emojis: readonly Emoji[];
  declare tone: number;
  declare label: string;
  /** The one cell that Tab leads to. */
  declare protected cell: number;

  constructor() {
    super();
    this.emojis = [];
    this.tone = 0;
    this.label = '';
    this.cell = 0;
  }

  override focus(): void {
    void this.#focusCell(this.cell);
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('emojis')) {
      this.cell = 0;
    }
  }

  override render(): TemplateResult {
    const rows = rowsOf(this.emojis, COLUMNS).map((row, index) => {
      const cells = row.map((emoji, column) => this.#cellOf(emoji, index * COLUMNS + column));
      return html`<div role="row">${cells}</div>`;
    });
    return html`<div role="grid" aria-label=${this.label} @keydown=${this.#key}>${rows}</div>`;
  }

  #cellOf(emoji: Emoji, cell: number): TemplateResult {
    return html`<span role="gridcell"><button type="button" tabindex=${cell === this.cell ? 0 : -1} aria-label=${emoji.label}
      title=${emoji.label} @click=${() => this.#choose(emoji)} @focus=${() => (this.cell = cell)}>${toned(emoji, this.tone)}</button></span>`;
  }

  #choose(emoji: Emoji): void {
    this.dispatchEvent(new CustomEvent('emoji-chosen', { detail: emoji }));
  }

  readonly #key = (event: KeyboardEvent): void => {
    const rightToLeft = getComputedStyle(this).direction === 'rtl';
    const next = cellAfter(event.key, this.cell, this.emojis.length, COLUMNS, rightToLeft);
    if (next !== null) {
      event.preventDefault();
      void this.#focusCell(next);
    }
  };

  async #focusCell(cell: number): Promise<void> {
    this.cell = cell;
    await this.updateComplete;
    this.renderRoot.querySelectorAll('button')[cell]?.focus();
  }

  static override styles = css`
    :host {
      display: block;
    }
    [role='row'] {
      display: grid;
      grid-template-columns: repeat(8, 1fr);
      content-visibility: auto;
      contain-intrinsic-block-size: 2.5rem;
    }
    button {
      inline-size: 100%;
      block-size: 2.5rem;
      padding: 0;
      border: 0;
      border-radius: var(--wa-border-radius-m, 6px);
      background: none;
      color: inherit;
      font-family: 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', emoji, sans-serif;
      font-size: 1.5rem;
      line-height: 1;
      cursor: pointer;
    }
    button:hover {
      background: var(--wa-color-neutral-fill-quiet, light-dark(#eaeef2, #30363d));
    }
    :focus-visible {
      outline: 2px solid var(--wa-color-focus, light-dark(#0969da, #58a6ff));
      outline-offset: -2px;
    }
  `;
}

customElements.define('parley-emoji-grid', EmojiGrid);

declare global {
  interface HTMLElementTagNameMap {
    'parley-emoji-grid': EmojiGrid;
  }
}
