/** Is the base of the page's elements: they render anew when the language or the state that they watch changes. */

import { LitElement } from 'lit';
import { language } from '../../words/words.ts';

export class ParleyElement extends LitElement {
  #watching: EventTarget[] = [];

  /** The pieces of state whose `change` events concern this element. */
  protected watched(): EventTarget[] {
    return [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watching = [language, ...this.watched()];
    this.#watching.forEach((target) => target.addEventListener('change', this.#changed));
  }

  override disconnectedCallback(): void {
    this.#watching.forEach((target) => target.removeEventListener('change', this.#changed));
    super.disconnectedCallback();
  }

  readonly #changed = (): void => this.requestUpdate();
}
