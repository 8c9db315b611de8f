/** Is the base of forms that send what is in them to the server, and say what came of it. */

import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import { html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { problemText } from '../../words/words.ts';
import { ParleyElement } from './element.ts';

/** What keeps a form from being sent, in words for the person. */
export class Objection extends Error {}

export abstract class FormElement extends ParleyElement {
  @state() private busy = false;
  @state() private done = '';
  @state() private error = '';

  /** Sends what is in the form and returns what to say then; an Objection is said instead. */
  protected abstract send(): Promise<string>;

  /** What went wrong, in words; a form knows better what some problems mean in it. */
  protected wordsFor(problem: unknown): string {
    return problemText(problem);
  }

  /** The form with its fields, and a button that says `action`. */
  protected form(fields: TemplateResult, action: string, variant: 'brand' | 'danger' = 'brand'): TemplateResult {
    return html`<form class="fields" novalidate @submit=${this.#submit} @keydown=${this.#key}>
      ${fields}
      <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
      <div class="actions">
        <wa-button type="submit" variant=${variant} ?loading=${this.busy}>${action}</wa-button>
        <span class="hint" role="status">${this.done}</span>
      </div>
    </form>`;
  }

  /** What stands in a field of the form, without spaces around it. */
  protected value(selector: string): string {
    return this.raw(selector).trim();
  }

  /** What stands in a field, as it was typed: a password may begin with a space. */
  protected raw(selector: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(selector)?.value ?? '';
  }

  protected clear(...selectors: string[]): void {
    for (const selector of selectors) {
      const field = this.renderRoot.querySelector<HTMLInputElement>(selector);
      if (field) {
        field.value = '';
      }
    }
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.done = '';
    this.error = '';
    try {
      this.done = await this.send();
    } catch (problem) {
      this.error = problem instanceof Objection ? problem.message : this.wordsFor(problem);
    } finally {
      this.busy = false;
    }
  };

  /** The Enter key sends the form from any of its fields, once. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.localName === 'wa-input') {
      void this.#submit(event);
    }
  };
}
