/** Is the dialog in which an administrator changes what a group is called and looks like, and what newcomers may read. */

import '@awesome.me/webawesome/dist/components/input/input.js';
import type WaInput from '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import type WaTextarea from '@awesome.me/webawesome/dist/components/textarea/textarea.js';
import { html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { GroupsApi } from '../../server/groups-api.ts';
import { problemText, words } from '../../words/words.ts';
import { DialogElement } from '../parts/dialog-element.ts';
import { formStyles } from '../parts/form-styles.ts';
import '../parts/picture-field.ts';
import { sharedStyles } from '../parts/styles.ts';
import { titleOf } from '../parts/titles.ts';

const MOST_NAME_CHARACTERS = 100; // the server's limits
const MOST_DESCRIPTION_CHARACTERS = 1000;

@customElement('parley-group-settings')
export class GroupSettingsDialog extends DialogElement {
  static override readonly styles = [sharedStyles, formStyles];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) conversation!: Conversation;
  @state() private busy = false;
  @state() private error = '';
  @query('wa-input') private readonly name!: WaInput;
  @query('wa-textarea') private readonly description!: WaTextarea;
  @query('input[type=checkbox]') private readonly historyVisible!: HTMLInputElement;

  protected override watched(): EventTarget[] {
    return [this.chat.conversations];
  }

  override render() {
    const text = words();
    const { id, avatarUrl, name, description, historyVisible } = this.conversation;
    return this.dialog(
      text.people.changeGroup,
      html`<div class="fields">
          <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
          <parley-picture-field
            .name=${titleOf(this.conversation, this.chat.session.userId)}
            .ownerId=${id}
            .url=${avatarUrl}
            .store=${(picture: Blob | null) => this.#store(picture)}
          ></parley-picture-field>
          <wa-input
            autofocus
            label=${text.groupName}
            autocomplete="off"
            maxlength=${MOST_NAME_CHARACTERS}
            value=${name ?? ''}
          ></wa-input>
          <wa-textarea
            label=${text.people.description}
            rows="3"
            maxlength=${MOST_DESCRIPTION_CHARACTERS}
            value=${description ?? ''}
          ></wa-textarea>
          <label class="check">
            <input type="checkbox" ?checked=${historyVisible} />
            ${text.people.historyVisible}
          </label>
        </div>
        <wa-button slot="footer" appearance="outlined" @click=${() => this.close()}>${text.cancel}</wa-button>
        <wa-button slot="footer" variant="brand" ?loading=${this.busy} @click=${() => void this.#save()}>
          ${text.people.save}
        </wa-button>`,
    );
  }

  async #store(picture: Blob | null): Promise<void> {
    const groups = new GroupsApi(this.chat.session);
    await (picture ? groups.setPicture(this.conversation.id, picture) : groups.removePicture(this.conversation.id));
  }

  async #save(): Promise<void> {
    const name = this.name.value?.trim() ?? '';
    if (!name) {
      this.error = words().nameTheGroup;
      this.name.focus();
      return;
    }
    this.busy = true;
    try {
      const changes = {
        name,
        description: this.description.value?.trim() ?? '',
        history_visible: this.historyVisible.checked,
      };
      await new GroupsApi(this.chat.session).change(this.conversation.id, changes);
      this.close();
    } catch (problem) {
      this.error = problemText(problem);
    } finally {
      this.busy = false;
    }
  }
}
