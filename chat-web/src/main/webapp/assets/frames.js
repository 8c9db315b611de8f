/** Carries what the server's frames say into the conversations; frames of unknown type are ignored. */

// An event may overtake another by a moment on its way; only a gap that stays is worth a question.
const GAP_PATIENCE_MS = 300;

export class Frames {
  #chat;
  #gapTimers = new Map();
  #unknown = new Map(); // conversation id to the question about it that is under way

  /** @param chat what is shared of the running chat: api, session, socket, conversations, outbox, people */
  constructor(chat) {
    this.#chat = chat;
  }

  receive({ type, re, data = {} }) {
    const handler = this[`on_${type}`];
    handler?.call(this, data, re);
  }

  on_ready() {
    this.#chat.outbox.resend();
    const { open } = this.#chat.conversations;
    if (open && !open.loaded) {
      this.#chat.load(open);
    }
    // Cursors bring what is new in known conversations; the list brings those that began while this tab was away.
    this.#chat.refreshList().catch(() => {}); // they come with their next message then
  }

  on_message_ack(data) {
    const item = this.#chat.outbox.take(data.client_message_id);
    if (item) {
      const sender = this.#chat.session.userId;
      this.on_new_message({ ...item, ...data, sender_id: sender, message_type: 'text' });
    }
  }

  on_new_message(message) {
    this.#with(message, (conversation) => {
      const mine = message.sender_id === this.#chat.session.userId;
      if (mine) {
        this.#chat.outbox.take(message.client_message_id);
      }
      conversation.add(message);
      if (this.#advance(conversation, message.seq) && !mine) {
        conversation.unread += 1;
      }
    });
  }

  on_message_updated(data) {
    this.#with(data, (conversation) => {
      this.#advance(conversation, data.seq);
      if (typeof data.content === 'string') {
        conversation.amend(data.message_id, { content: data.content, edited_at: data.edited_at ?? true });
      }
    });
  }

  on_message_deleted(data) {
    this.#with(data, (conversation) => {
      this.#advance(conversation, data.seq);
      conversation.amend(data.message_id, { content: '', deleted: true });
    });
  }

  on_reaction(data) {
    this.#with(data, (conversation) => this.#advance(conversation, data.seq)); // not shown yet, but part of the log
  }

  on_conversation_updated(data) {
    this.#with(data, (conversation) => {
      this.#advance(conversation, data.seq);
      return this.#ask(conversation.id);
    });
  }

  on_user_joined(data) {
    this.on_conversation_updated(data);
  }

  on_user_left(data) {
    this.on_conversation_updated(data);
  }

  on_history(data) {
    const conversation = this.#chat.conversations.get(data.conversation_id);
    if (!conversation) {
      return;
    }
    data.messages.forEach((message) => conversation.add(message));
    const last = data.messages[data.messages.length - 1]?.seq ?? 0;
    if (data.has_more) {
      this.#askHistory(conversation, last);
    } else {
      conversation.closeGap(last);
    }
    this.#chat.conversations.changed();
  }

  async on_resync(data) {
    const conversation = await this.#ask(data.conversation_id);
    conversation?.reset(data.head_seq);
    if (conversation && conversation === this.#chat.conversations.open) {
      await this.#chat.load(conversation);
    }
    this.#chat.conversations.changed();
  }

  on_error(data, re) {
    if (this.#chat.outbox.fail(re, data.message)) {
      this.#chat.conversations.changed();
    }
  }

  /** Does something with the conversation of an event, asking the server for it first if it is new here. */
  async #with({ conversation_id: id }, action) {
    const conversation = this.#chat.conversations.get(id) ?? (await this.#ask(id));
    if (conversation) {
      await action(conversation);
      this.#chat.conversations.changed();
    }
  }

  /** Brings what is known of a conversation up to date; one that is ours no longer is removed. */
  #ask(id) {
    const { api, conversations, people } = this.#chat;
    if (!this.#unknown.has(id)) {
      const question = api
        .conversation(id)
        .then((summary) => {
          people.remember(summary.members);
          return conversations.put(summary);
        })
        .catch((problem) => (problem.status === 404 ? conversations.remove(id) : undefined))
        .finally(() => this.#unknown.delete(id));
      this.#unknown.set(id, question);
    }
    return this.#unknown.get(id);
  }

  #advance(conversation, seq) {
    const isNew = conversation.advance(seq);
    if (conversation.hasGap && !this.#gapTimers.has(conversation.id)) {
      const timer = setTimeout(() => {
        this.#gapTimers.delete(conversation.id);
        if (conversation.hasGap) {
          this.#askHistory(conversation, conversation.cursor);
        }
      }, GAP_PATIENCE_MS);
      this.#gapTimers.set(conversation.id, timer);
    }
    return isNew;
  }

  #askHistory(conversation, after) {
    this.#chat.socket.send('history', { conversation_id: conversation.id, after, limit: 200 });
  }
}
