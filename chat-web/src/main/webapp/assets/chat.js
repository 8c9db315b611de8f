/** Is the running chat of one person who is logged in: the things the person can do, and the state they change. */

import { Api } from './api.js';
import { Conversations } from './conversations.js';
import { Frames } from './frames.js';
import { Outbox } from './outbox.js';
import { People } from './people.js';
import { ChatSocket } from './socket.js';

export class Chat {
  #readUpTo = new Map(); // conversation id to the seq last reported as read

  constructor(session) {
    this.session = session;
    this.api = new Api(session);
    this.conversations = new Conversations();
    this.people = new People(this.api, () => this.conversations.changed());
    this.socket = new ChatSocket(session, () => this.conversations.cursors());
    this.outbox = new Outbox((type, data, id) => this.socket.send(type, data, id));
    const frames = new Frames(this);
    this.socket.addEventListener('frame', ({ detail }) => frames.receive(detail));
    this.conversations.addEventListener('change', () => this.markRead());
  }

  /** Loads the list, then connects: what happens in between comes with the cursors of the list. */
  async start() {
    const [me] = await Promise.all([this.api.me(), this.refreshList()]);
    this.people.remember([me]);
    this.socket.start();
    return me;
  }

  /** Brings the list of conversations up to date. */
  async refreshList() {
    const summaries = await this.api.conversations();
    summaries.forEach((summary) => this.#put(summary));
  }

  stop() {
    this.socket.stop();
  }

  /** Puts a conversation on the screen, or none. */
  async open(conversationId) {
    this.conversations.openId = conversationId;
    this.conversations.changed();
    const conversation = this.conversations.open;
    if (conversation && !conversation.loaded) {
      await this.load(conversation);
    }
  }

  /** Loads the last page of the history; if that fails the conversation says why, and a reconnect tries again. */
  async load(conversation) {
    try {
      this.#take(conversation, await this.api.messages(conversation.id));
    } catch (problem) {
      conversation.failure = problem.message;
    }
    this.conversations.changed();
  }

  /** Loads the page before the messages that are on the screen. */
  async loadEarlier(conversation) {
    const page = await this.api.messages(conversation.id, Math.min(...conversation.messages.keys()));
    page.messages.forEach((message) => conversation.add(message));
    conversation.hasEarlier = page.has_more;
    this.conversations.changed();
  }

  post(content) {
    this.outbox.post(this.conversations.openId, content);
    this.conversations.changed();
  }

  retry(clientMessageId) {
    this.outbox.retry(clientMessageId);
    this.conversations.changed();
  }

  async startDirect(userId) {
    await this.#enter(await this.api.startDirect(userId));
  }

  async startGroup(name, memberIds) {
    await this.#enter(await this.api.startGroup(name, memberIds));
  }

  /** Tells the server how far the open conversation has been read, while the person can see it. */
  markRead() {
    const { open } = this.conversations;
    if (!open?.loaded || document.visibilityState !== 'visible') {
      return;
    }
    if (open.unread > 0) {
      open.unread = 0;
      this.conversations.changed();
    }
    const seq = open.lastMessage?.seq ?? 0;
    if (seq > (this.#readUpTo.get(open.id) ?? 0)) {
      if (this.socket.send('ack', { conversation_id: open.id, seq, status: 'read' })) {
        this.#readUpTo.set(open.id, seq);
      }
    }
  }

  #take(conversation, page) {
    page.messages.forEach((message) => conversation.add(message));
    conversation.hasEarlier = page.has_more;
    conversation.loaded = true;
    conversation.failure = null;
    conversation.closeGap(page.messages[page.messages.length - 1]?.seq);
  }

  async #enter(summary) {
    const conversation = this.#put(summary);
    conversation.activity = Math.max(conversation.activity, Date.now());
    await this.open(conversation.id);
  }

  #put(summary) {
    this.people.remember(summary.members);
    return this.conversations.put(summary);
  }
}
