/** Is the dialog in which an administrator adds people to a group. */

import { html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { displayNameOf } from '../../chat/people.ts';
import { GroupsApi } from '../../server/groups-api.ts';
import type { Person } from '../../server/protocol.ts';
import { problemText, words } from '../../words/words.ts';
import { DialogElement } from '../parts/dialog-element.ts';
import { formStyles } from '../parts/form-styles.ts';
import { sharedStyles } from '../parts/styles.ts';
import { titleOf } from '../parts/titles.ts';
import '../people/people-picker.ts';
import type { PeoplePicker } from '../people/people-picker.ts';

@customElement('parley-add-people')
export class AddPeopleDialog extends DialogElement {
  static override readonly styles = [sharedStyles, formStyles];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) conversation!: Conversation;
  @property({ attribute: false }) present!: ReadonlySet<string>; // the members that there are
  @state() private busy = false;
  @state() private errors: string[] = [];
  @query('parley-people-picker') private readonly picker!: PeoplePicker;

  override render() {
    const text = words();
    return this.dialog(
      text.people.addToGroup(titleOf(this.conversation, this.chat.session.userId)),
      html`<div class="fields">
          ${this.errors.map((error) => html`<p class="alert" role="alert">${error}</p>`)}
          <parley-people-picker autofocus .chat=${this.chat} .excluded=${this.present}></parley-people-picker>
        </div>
        <wa-button slot="footer" appearance="outlined" @click=${() => this.close()}>${text.cancel}</wa-button>
        <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${() => void this.#add()}>
          ${text.people.add}
        </wa-button>`,
    );
  }

  /** Adds one after the other: who cannot be added holds up nobody else, and stays to be looked at. */
  async #add(): Promise<void> {
    const groups = new GroupsApi(this.chat.session);
    const refused: Person[] = [];
    this.errors = this.picker.picked.length > 0 ? [] : [words().addSomebody];
    this.busy = true;
    for (const person of this.picker.picked) {
      try {
        await groups.add(this.conversation.id, person.user_id);
      } catch (problem) {
        refused.push(person);
        this.errors = [...this.errors, words().people.notAdded(displayNameOf(person), problemText(problem))];
      }
    }
    this.busy = false;
    this.picker.picked = refused;
    if (this.errors.length === 0) {
      this.close();
    }
  }
}
