/** Lists the conversations, each with its last message and what is unread. */

import { paintAvatar } from './avatar.js';
import { byId, el, reconcile } from './dom.js';
import { shortTime } from './times.js';

export class ConversationListView {
  #chat;
  #list = byId('conversation-list');

  constructor(chat) {
    this.#chat = chat;
  }

  render() {
    const { conversations } = this.#chat;
    const ordered = conversations.ordered();
    byId('no-conversations').hidden = ordered.length > 0;
    reconcile(this.#list, ordered, {
      key: (conversation) => conversation.id,
      create: (conversation) => this.#create(conversation),
      update: (node, conversation) => this.#update(node, conversation),
    });
    document.title = conversations.unread > 0 ? `(${conversations.unread}) Parley` : 'Parley';
  }

  /** Puts the keyboard on the row of a conversation. */
  focus(conversationId) {
    const row = [...this.#list.children].find((child) => child.itemKey === conversationId);
    row?.parts.button.focus();
  }

  #create({ id }) {
    const node = el('li');
    node.parts = {
      avatar: el('span', { 'aria-hidden': 'true' }),
      title: el('span', { class: 'row-title one-line' }),
      time: el('time', { class: 'row-time' }),
      preview: el('span', { class: 'row-preview one-line' }),
      unread: el('span', { class: 'unread' }),
    };
    const { avatar, title, time, preview, unread } = node.parts;
    node.parts.button = el(
      'button',
      { class: 'row', type: 'button', onclick: () => this.#chat.open(id) },
      avatar,
      el(
        'span',
        { class: 'row-text' },
        el('span', { class: 'row-line' }, title, ' ', time),
        ' ',
        el('span', { class: 'row-line' }, preview, ' ', unread),
      ),
    );
    node.append(node.parts.button);
    return node;
  }

  #update({ parts }, conversation) {
    const title = conversation.title(this.#chat.session.userId);
    const last = conversation.lastMessage;
    paintAvatar(parts.avatar, title, conversation.other(this.#chat.session.userId)?.user_id ?? conversation.id);
    parts.title.textContent = title;
    parts.preview.textContent = last ? this.#preview(conversation, last) : 'No messages yet';
    parts.time.textContent = last ? shortTime(new Date(last.timestamp)) : '';
    parts.unread.replaceChildren();
    if (conversation.unread > 0) {
      const count = conversation.unread > 99 ? '99+' : conversation.unread;
      parts.unread.append(String(count), el('span', { class: 'visually-hidden' }, ' unread'));
    }
    parts.button.classList.toggle('has-unread', conversation.unread > 0);
    if (conversation === this.#chat.conversations.open) {
      parts.button.setAttribute('aria-current', 'true');
    } else {
      parts.button.removeAttribute('aria-current');
    }
  }

  #preview(conversation, message) {
    const text = message.deleted || message.deleted_at ? 'Message deleted' : message.content || 'Attachment';
    if (message.sender_id === this.#chat.session.userId) {
      return `You: ${text}`;
    }
    return conversation.kind === 'group' ? `${this.#chat.people.nameOf(message.sender_id)}: ${text}` : text;
  }
}
