/** A block of code of a message: coloured if its language is known, with a button that copies it. */

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { codeColours } from './code-colours.ts';
import type { Span } from './highlighting.ts';
import { en, type TextWords } from './text-words.ts';

/** How long the button tells that it has copied: long enough to be read. */
const TOLD_MS = 2_000;

export class CodeBlock extends LitElement {
  static override properties = {
    text: {},
    language: {},
    words: { attribute: false },
    spans: { state: true },
    copied: { state: true },
  };

  declare text: string;
  declare language: string;
  declare words: TextWords;
  declare protected spans: Span[] | null;
  declare protected copied: boolean | null;
  #told: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = '';
    this.language = '';
    this.words = en;
    this.spans = null;
    this.copied = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#told);
    this.copied = null;
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('text') || changed.has('language')) {
      this.spans = null;
      void this.#colour();
    }
  }

  override render(): TemplateResult {
    const label = this.copied === null ? this.words.copyCode : this.copied ? this.words.codeCopied : this.words.codeNotCopied;
    return html`
      <header>
        <span class="language">${this.language}</span>
        <button type="button" @click=${this.#copy}><span aria-live="polite">${label}</span></button>
      </header>
      <pre tabindex="0" dir="ltr" aria-label=${this.language || nothing}><code>${this.spans ? this.spans.map(renderSpan) : this.text}</code></pre>
    `;
  }

  /** Without colours code is still code: what cannot be loaded is left out. */
  async #colour(): Promise<void> {
    const { text, language } = this;
    if (language === '') {
      return;
    }
    const module = await import('./highlighting.ts').catch(() => null);
    if (module && text === this.text && language === this.language) {
      this.spans = module.highlight(text, language);
    }
  }

  readonly #copy = async (): Promise<void> => {
    this.copied = await navigator.clipboard.writeText(this.text).then(
      () => true,
      () => false,
    );
    clearTimeout(this.#told);
    this.#told = setTimeout(() => (this.copied = null), TOLD_MS);
  };

  static override styles = [
    codeColours,
    css`
      :host {
        display: block;
        border: 1px solid var(--wa-color-surface-border, light-dark(#d0d7de, #30363d));
        border-radius: var(--wa-border-radius-m, 6px);
        background: var(--parley-code-background, light-dark(#f6f8fa, #161b22));
        color: var(--parley-code-text, light-dark(#1f2328, #e6edf3));
        overflow: hidden;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding-inline-start: 0.75rem;
        font-size: 0.75rem;
      }
      button {
        min-block-size: 1.75rem;
        padding-inline: 0.75rem;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        cursor: pointer;
      }
      button:hover {
        text-decoration: underline;
      }
      :focus-visible {
        outline: 2px solid var(--wa-color-focus, light-dark(#0969da, #58a6ff));
        outline-offset: -2px;
      }
      pre {
        margin: 0;
        padding: 0.25rem 0.75rem 0.75rem;
        overflow: auto;
        max-block-size: 30rem;
        text-align: start;
        tab-size: 4;
      }
      code {
        font-family: var(--wa-font-family-code, ui-monospace, monospace);
        font-size: 0.875em;
      }
    `,
  ];
}

function renderSpan(span: Span): unknown {
  return typeof span === 'string' ? span : html`<span class=${span.classes}>${span.children.map(renderSpan)}</span>`;
}

customElements.define('parley-code', CodeBlock);

declare global {
  interface HTMLElementTagNameMap {
    'parley-code': CodeBlock;
  }
}
