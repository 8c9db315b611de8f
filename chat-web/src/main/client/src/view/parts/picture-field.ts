/** Shows the picture of a person or a group, and lets it be chosen anew or removed. */

import '@awesome.me/webawesome/dist/components/button/button.js';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { problemText, words } from '../../words/words.ts';
import { avatar, avatarStyles } from './avatar.ts';
import { ParleyElement } from './element.ts';
import { formStyles } from './form-styles.ts';
import { NotAPicture, squared } from './picture-scaling.ts';
import { sharedStyles } from './styles.ts';

@customElement('parley-picture-field')
export class PictureField extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    avatarStyles,
    formStyles,
    css`
      .field {
        display: flex;
        align-items: center;
        gap: 1rem;
      }

      .preview {
        width: 5rem;
        height: 5rem;
        flex: none;
        border-radius: 30%;
        object-fit: cover;
      }

      .alert {
        margin-block-start: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) name = '';
  @property({ attribute: false }) ownerId = '';
  @property({ attribute: false }) url: string | null | undefined = null;

  /** Stores the picture at the server, or removes it. */
  @property({ attribute: false }) store!: (picture: Blob | null) => Promise<void>;

  @state() private preview = '';
  @state() private busy = false;
  @state() private error = '';
  @query('input') private readonly input!: HTMLInputElement;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('url')) {
      this.#forgetPreview(); // the stored picture is there in its place
    }
  }

  override disconnectedCallback(): void {
    this.#forgetPreview();
    super.disconnectedCallback();
  }

  override render() {
    const text = words().people;
    return html`<div class="field">
        ${this.preview
          ? html`<img class="preview" src=${this.preview} alt=${text.pictureOf(this.name)} />`
          : avatar(this.name, this.ownerId, this.url, 'large')}
        <div class="fields">
          <div class="actions">
            <wa-button size="s" appearance="outlined" ?loading=${this.busy} @click=${() => this.input.click()}>
              ${text.choosePicture}
            </wa-button>
            ${this.url
              ? html`<wa-button size="s" appearance="plain" @click=${() => void this.#store(null)}>${text.removePicture}</wa-button>`
              : nothing}
          </div>
          <p class="hint">${text.pictureHint}</p>
        </div>
        <input type="file" accept="image/*" hidden aria-label=${text.picture} @change=${() => void this.#picked()} />
      </div>
      <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>`;
  }

  async #picked(): Promise<void> {
    const file = this.input.files?.[0];
    this.input.value = ''; // the same file can be picked again
    if (!file) {
      return;
    }
    try {
      const picture = await squared(file);
      this.#forgetPreview();
      this.preview = URL.createObjectURL(picture);
      await this.#store(picture);
    } catch (problem) {
      this.error = problem instanceof NotAPicture ? words().people.notAPicture : problemText(problem);
    }
  }

  async #store(picture: Blob | null): Promise<void> {
    this.busy = true;
    this.error = '';
    try {
      await this.store(picture);
    } catch (problem) {
      this.error = problemText(problem);
      this.#forgetPreview(); // what was there before is what others see
    } finally {
      this.busy = false;
    }
  }

  #forgetPreview(): void {
    if (this.preview) {
      URL.revokeObjectURL(this.preview);
      this.preview = '';
    }
  }
}
