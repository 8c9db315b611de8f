/** Is the dialog that makes a group of a name and several people. */

import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import { html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import { problemText, words } from '../../words/words.ts';
import { DialogElement } from '../parts/dialog-element.ts';
import { formStyles } from '../parts/form-styles.ts';
import { sharedStyles } from '../parts/styles.ts';
import '../people/people-picker.ts';
import type { PeoplePicker } from '../people/people-picker.ts';

export const MOST_NAME_CHARACTERS = 100; // the server's limit

@customElement('parley-group-dialog')
export class GroupDialog extends DialogElement {
  static override readonly styles = [sharedStyles, formStyles];

  @property({ attribute: false }) chat!: Chat;
  @state() private error = '';
  @state() private busy = false;
  @query('wa-input') private readonly name!: WaInput;
  @query('parley-people-picker') private readonly picker!: PeoplePicker;

  override render() {
    const text = words();
    return this.dialog(
      text.newGroup,
      html`<div class="fields">
          <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
          <wa-input autofocus label=${text.groupName} autocomplete="off" maxlength=${MOST_NAME_CHARACTERS}></wa-input>
          <parley-people-picker .chat=${this.chat} @change=${() => (this.error = '')}></parley-people-picker>
        </div>
        <wa-button slot="footer" appearance="outlined" @click=${() => this.close()}>${text.cancel}</wa-button>
        <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${() => void this.#create()}>
          ${text.createGroup}
        </wa-button>`,
    );
  }

  async #create(): Promise<void> {
    const name = this.name.value?.trim() ?? '';
    const { picked } = this.picker;
    if (!name || picked.length === 0) {
      this.error = name ? words().addSomebody : words().nameTheGroup;
      (name ? this.picker : this.name).focus();
      return;
    }
    this.busy = true;
    try {
      await this.chat.startGroup(name, picked.map((person) => person.user_id));
      this.close();
    } catch (problem) {
      this.error = problemText(problem);
    } finally {
      this.busy = false;
    }
  }
}
