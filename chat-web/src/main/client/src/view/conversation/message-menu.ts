/** Is the menu of what can be done with a message. Fires `chosen` with the name of the action, and `closed`. */

import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { words } from '../../words/words.ts';
import { ParleyElement } from '../parts/element.ts';
import { showAt } from '../parts/popover.ts';
import { sharedStyles } from '../parts/styles.ts';
import type { ActionName } from './message-action.ts';

const ICONS: Partial<Record<ActionName, string>> = {
  pick: 'smile',
  reply: 'reply',
  copy: 'copy',
  edit: 'pencil',
  readers: 'eye',
  delete: 'bin',
  report: 'alert',
};

@customElement('parley-message-menu')
export class MessageMenu extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    css`
      .menu {
        position: fixed;
        min-width: 12rem;
        margin: 0;
        padding: 0.25rem;
        inset: auto;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: var(--wa-border-radius-m);
        background: var(--wa-color-surface-raised);
        box-shadow: var(--wa-shadow-m);
        color: var(--wa-color-text-normal);
      }

      button {
        display: flex;
        width: 100%;
        min-height: 2.25rem;
        padding: 0.25rem 0.625rem;
        align-items: center;
        gap: 0.625rem;
        border: 0;
        border-radius: var(--wa-border-radius-s);
        background: none;
        font-size: 0.9375rem;
        text-align: start;
        cursor: pointer;
      }

      button:hover,
      button:focus {
        background: var(--parley-hover);
      }

      button:focus-visible {
        outline-offset: -2px;
      }

      .delete {
        color: var(--wa-color-danger-on-quiet);
      }
    `,
  ];

  @property({ attribute: false }) actions: readonly ActionName[] = [];
  @property({ attribute: false }) anchor!: DOMRect;
  #chosen: ActionName | null = null;

  override firstUpdated(): void {
    showAt(this.#menu, this.anchor);
    this.#items[0]?.focus();
  }

  override render() {
    const text = words();
    const labels: Partial<Record<ActionName, string>> = {
      pick: text.react,
      reply: text.reply,
      copy: text.copyText,
      edit: text.edit,
      readers: text.whoHasRead,
      delete: text.deleteMessage,
      report: text.people.report,
    };
    return html`<div class="menu" role="menu" popover="auto" aria-label=${text.actions} @keydown=${this.#key} @toggle=${this.#toggled}>
      ${this.actions.map(
        (name) => html`<button type="button" role="menuitem" tabindex="-1" class=${name} @click=${() => this.#choose(name)}>
          <wa-icon name=${ICONS[name] ?? 'more'}></wa-icon>${labels[name]}
        </button>`,
      )}
    </div>`;
  }

  get #menu(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('.menu')!;
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('button')];
  }

  #choose(name: ActionName): void {
    this.#chosen = name;
    this.#menu.hidePopover();
  }

  #key(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.findIndex((item) => item === this.shadowRoot?.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      items[next % items.length]?.focus();
    } else if (event.key === 'Tab' || event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#menu.hidePopover();
    }
  }

  /** A click elsewhere closes it, too. */
  #toggled(event: ToggleEvent): void {
    if (event.newState === 'closed') {
      this.dispatchEvent(new CustomEvent('closed', { detail: this.#chosen }));
    }
  }
}
