/** Puts the parts of the chat page together for the person who is logged in. */

import { paintAvatar } from './avatar.js';
import { ComposerView } from './composer-view.js';
import { ConversationListView } from './conversation-list-view.js';
import { byId, say } from './dom.js';
import { GroupDialog } from './group-dialog.js';
import { MessagesView } from './messages-view.js';
import { PeopleSearch } from './people-search.js';

const CONNECTION = { connecting: 'Connecting…', online: 'Online', reconnecting: 'Reconnecting…' };

export class ChatView {
  #chat;
  #list;
  #messages;
  #views;
  #groupDialog;
  #search;

  constructor(chat, logOut) {
    this.#chat = chat;
    this.#groupDialog = new GroupDialog(chat);
    this.#list = new ConversationListView(chat);
    this.#messages = new MessagesView(chat);
    this.#views = [this.#list, this.#messages, new ComposerView(chat)];
    byId('log-out').onclick = logOut;
    byId('new-group').onclick = () => this.#groupDialog.open();
    byId('back').onclick = () => this.#back();
    this.#findPeople();
    chat.conversations.addEventListener('change', () => this.#render());
    chat.socket.addEventListener('state', ({ detail }) => this.#connection(detail));
  }

  show(me) {
    const name = me.display_name || me.username;
    byId('my-name').textContent = name;
    paintAvatar(byId('my-avatar'), name, me.user_id);
    this.#connection(this.#chat.socket.state);
    byId('chat').hidden = false;
    this.#render();
  }

  hide() {
    this.#views = []; // an answer that comes late must not draw over the next person's chat
    this.#messages.stop();
    byId('chat').hidden = true;
    this.#groupDialog.close();
    document.title = 'Parley';
  }

  #render() {
    this.#views.forEach((view) => view.render());
  }

  async #back() {
    const { openId } = this.#chat.conversations;
    await this.#chat.open(null);
    this.#render();
    this.#list.focus(openId);
  }

  #connection(state) {
    const node = byId('connection');
    node.textContent = CONNECTION[state];
    node.className = `connection ${state}`;
    byId('offline').hidden = state !== 'reconnecting';
  }

  #findPeople() {
    const input = byId('find-people');
    const parts = { input, list: byId('people-list'), status: byId('people-status') };
    this.#search = new PeopleSearch(this.#chat.api, parts, {
      pick: (person) => this.#startDirect(person),
      leaveOut: (person) => person.user_id === this.#chat.session.userId,
      changed: (text) => {
        byId('people').hidden = !text;
        byId('conversations').hidden = Boolean(text);
        say(byId('sidebar-error'), '');
      },
    });
  }

  async #startDirect(person) {
    try {
      await this.#chat.startDirect(person.user_id);
      this.#search.clear();
    } catch (problem) {
      say(byId('sidebar-error'), problem.message);
    }
  }
}
