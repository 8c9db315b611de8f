/** Lists what the keyboard does. */

import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { words } from '../../words/words.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';
import { ON_MAC } from './page-keys.ts';
import { ACTIONS, keysOf, SHORTCUTS, type Chord } from './shortcuts.ts';

@customElement('parley-shortcuts')
export class ShortcutsDialog extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    css`
      dl {
        display: grid;
        margin: 0;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.625rem 1rem;
      }

      dd {
        margin: 0;
        text-align: end;
      }

      kbd {
        display: inline-block;
        min-width: 1.625rem;
        padding: 0.125rem 0.375rem;
        border: 1px solid var(--wa-color-neutral-border-loud);
        border-block-end-width: 2px;
        border-radius: var(--wa-border-radius-s);
        font: inherit;
        font-size: 0.8125rem;
        text-align: center;
      }
    `,
  ];

  override render() {
    const text = words();
    return html`<wa-dialog open label=${text.shortcuts} @wa-after-hide=${this.#hidden}>
      <dl>
        ${ACTIONS.map(
          (action) => html`<dt>${text.shortcutNames[action]}</dt>
            <dd dir="ltr">${alternatives(SHORTCUTS[action].map(keys))}</dd>`,
        )}
      </dl>
    </wa-dialog>`;
  }

  #hidden(event: Event): void {
    if (event.target === event.currentTarget) {
      this.dispatchEvent(new Event('closed'));
    }
  }
}

const keys = (chord: Chord) => keysOf(chord, ON_MAC, words().keyNames).map(cap);
const cap = (key: string) => html`<kbd>${key}</kbd> `;
const alternatives = (all: readonly unknown[]) => all.map((one, index) => (index > 0 ? html`${words().or} ${one}` : one));
