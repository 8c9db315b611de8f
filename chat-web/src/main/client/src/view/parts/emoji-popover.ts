/** Is the emoji picker beside the button that asked for it. Fires `emoji-picked` with the emoji, and `closed`. */

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../text/emoji-picker.ts';
import type { EmojiPicker } from '../../text/emoji-picker.ts';
import { language, words } from '../../words/words.ts';
import { ParleyElement } from './element.ts';
import { place, showAt } from './popover.ts';

@customElement('parley-emoji-popover')
export class EmojiPopover extends ParleyElement {
  static override readonly styles = css`
    div {
      position: fixed;
      margin: 0;
      padding: 0;
      inset: auto;
      overflow: visible;
      border: 0;
      background: none;
      color: var(--wa-color-text-normal);
    }
  `;

  @property({ attribute: false }) anchor!: DOMRect;
  readonly #resizes = new ResizeObserver(() => place(this.#popover, this.anchor)); // it grows once the emoji are loaded

  override firstUpdated(): void {
    showAt(this.#popover, this.anchor);
    this.#resizes.observe(this.#popover);
    const picker = this.renderRoot.querySelector<EmojiPicker>('parley-emoji-picker');
    void picker?.updateComplete.then(() => picker.focus());
  }

  override disconnectedCallback(): void {
    this.#resizes.disconnect();
    super.disconnectedCallback();
  }

  override render() {
    return html`<div popover="auto" role="dialog" aria-label=${words().text.emoji} @toggle=${this.#toggled} @emoji-picked=${this.#picked}>
      <parley-emoji-picker .language=${language.tag} .words=${words().text}></parley-emoji-picker>
    </div>`;
  }

  get #popover(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('div')!;
  }

  #picked(): void {
    this.#popover.hidePopover();
  }

  #toggled(event: ToggleEvent): void {
    if (event.newState === 'closed') {
      this.dispatchEvent(new Event('closed'));
    }
  }
}
