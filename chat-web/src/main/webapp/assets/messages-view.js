/** Shows the open conversation: its name, its messages, and the way to earlier ones. */

import { paintAvatar } from './avatar.js';
import { byId, reconcile, say } from './dom.js';
import { createRow, updateRow } from './message-item.js';
import { rowsOf } from './message-rows.js';

const NEWS_ROWS = 5; // more rows at once are a page of history, which a screen reader is not to read out
const QUIET_MS = 1000;
const NEAR_BOTTOM_PX = 80; // about two lines: who is this close to the end follows new messages

export class MessagesView {
  #chat;
  #shown = null; // the conversation on the screen
  #last = null; // the key of its last row
  #following = true; // whether the view stays at the end as messages come
  #quietTimer = 0;
  #resizing;
  #scroller = byId('messages');
  #list = byId('message-list');

  constructor(chat) {
    this.#chat = chat;
    byId('earlier').onclick = () => this.#loadEarlier();
    byId('latest').onclick = () => this.#toEnd();
    this.#scroller.onscroll = () => this.#scrolled();
    this.#resizing = new ResizeObserver(() => this.#following && this.#toEnd());
    this.#resizing.observe(this.#scroller);
  }

  stop() {
    this.#resizing.disconnect();
  }

  render() {
    const conversation = this.#chat.conversations.open;
    byId('chat').classList.toggle('reading', conversation !== null); // on a narrow screen: one or the other
    byId('conversation').hidden = conversation === null;
    byId('nothing-open').hidden = conversation !== null;
    if (!conversation) {
      this.#shown = null;
      return;
    }
    if (conversation !== this.#shown) {
      this.#list.replaceChildren();
      this.#shown = conversation;
      this.#last = null;
      this.#following = true;
    }
    this.#renderHeader(conversation);
    this.#renderMessages(conversation);
  }

  #renderHeader(conversation) {
    const myId = this.#chat.session.userId;
    const other = conversation.other(myId);
    const title = conversation.title(myId);
    paintAvatar(byId('conversation-avatar'), title, other?.user_id ?? conversation.id);
    byId('conversation-name').textContent = title;
    byId('conversation-about').textContent = other ? (other.username ? `@${other.username}` : '') : this.#membersOf(conversation, myId);
    byId('message-text').placeholder = `Message ${title}`;
  }

  #membersOf(conversation, myId) {
    const others = conversation.members.filter((member) => member.user_id !== myId);
    return others.length ? ['You', ...others.map((person) => person.display_name || person.username)].join(', ') : '';
  }

  #renderMessages(conversation) {
    const { session, outbox, people } = this.#chat;
    const rows = conversation.loaded ? rowsOf(conversation.ordered(), outbox.of(conversation.id), session.userId) : [];
    const fromEnd = this.#scroller.scrollHeight - this.#scroller.scrollTop;
    const grewAtEnd = rows[rows.length - 1]?.key !== this.#last;
    if (rows.length > this.#list.childElementCount + NEWS_ROWS) {
      this.#keepQuiet();
    }
    reconcile(this.#list, rows, {
      key: (row) => row.key,
      create: (row) => createRow(row, (id) => this.#chat.retry(id)),
      update: (node, row) =>
        updateRow(node, row, { group: conversation.kind === 'group', nameOf: (id) => people.nameOf(id) }),
    });
    byId('earlier').hidden = !conversation.loaded || !conversation.hasEarlier;
    const empty = conversation.loaded && rows.length === 0 ? 'No messages yet. Say hello!' : '';
    say(byId('no-messages'), conversation.failure ?? empty);
    this.#last = rows[rows.length - 1]?.key ?? null;
    if (this.#following || (grewAtEnd && rows[rows.length - 1]?.message?.waiting)) {
      this.#toEnd();
    } else if (!grewAtEnd) {
      this.#scroller.scrollTop = this.#scroller.scrollHeight - fromEnd; // what was read stays where it was
    }
  }

  async #loadEarlier() {
    const button = byId('earlier');
    button.disabled = true;
    this.#following = false;
    try {
      await this.#chat.loadEarlier(this.#shown);
      button.textContent = 'Earlier messages';
    } catch {
      button.textContent = 'Earlier messages could not be loaded. Try again';
    } finally {
      button.disabled = false;
    }
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    this.#following = scrollHeight - scrollTop - clientHeight < NEAR_BOTTOM_PX;
    byId('latest').hidden = this.#following;
  }

  #keepQuiet() {
    this.#scroller.ariaBusy = 'true';
    clearTimeout(this.#quietTimer);
    this.#quietTimer = setTimeout(() => {
      this.#scroller.ariaBusy = 'false';
    }, QUIET_MS);
  }

  #toEnd() {
    this.#following = true;
    byId('latest').hidden = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }
}
