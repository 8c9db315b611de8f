/** Is one conversation as this tab knows it: what the list shows, and the messages loaded so far. */

export class Conversation {
  #seen = new Set(); // what arrived beyond a gap

  messages = new Map(); // message by seq
  loaded = false; // whether the last page of the history is in `messages`
  hasEarlier = false;
  failure = null; // why the history could not be loaded
  cursor = 0; // everything up to this seq is known, or was before the page loaded

  constructor(summary) {
    this.id = summary.conversation_id;
    this.activity = activityOf(summary);
    this.summarise(summary);
    this.cursor = summary.last_seq ?? 0;
  }

  /** Takes over what the server says about the conversation, but never an older last message than the one known. */
  summarise(summary) {
    this.kind = summary.kind;
    this.name = summary.name;
    this.members = summary.members ?? this.members ?? [];
    this.unread = summary.unread_count ?? 0;
    if (summary.last_message) {
      this.#remember(summary.last_message);
    }
  }

  /** Adds a message, new or from the history; the same seq again replaces what was there. */
  add(message) {
    this.messages.set(message.seq, message);
    this.#remember(message);
  }

  /** Changes the message of that id, if it is loaded. */
  amend(messageId, change) {
    for (const message of this.messages.values()) {
      if (message.message_id === messageId) {
        this.messages.set(message.seq, { ...message, ...change });
      }
    }
    if (this.lastMessage?.message_id === messageId) {
      this.lastMessage = { ...this.lastMessage, ...change };
    }
  }

  /** Notes that the event `seq` arrived; says whether it was new. */
  advance(seq) {
    if (seq <= this.cursor || this.#seen.has(seq)) {
      return false;
    }
    if (!this.loaded) {
      this.cursor = seq; // nothing is shown that could have a hole; opening loads the history up to its head
      return true;
    }
    this.#seen.add(seq);
    while (this.#seen.delete(this.cursor + 1)) {
      this.cursor += 1;
    }
    return true;
  }

  /** Whether an event is missing between two that arrived. */
  get hasGap() {
    return this.#seen.size > 0;
  }

  /** Notes that nothing is missing up to `seq`, nor up to what arrived out of order. */
  closeGap(seq = 0) {
    this.cursor = Math.max(this.cursor, seq, ...this.#seen);
    this.#seen.clear();
  }

  /** Forgets the loaded messages: the server has moved on too far to say what changed in them. */
  reset(headSeq) {
    this.messages.clear();
    this.#seen.clear();
    this.loaded = false;
    this.cursor = Math.max(this.cursor, headSeq);
  }

  /** The loaded messages in their order. */
  ordered() {
    return [...this.messages.values()].sort((one, other) => one.seq - other.seq);
  }

  /** The other person of a direct conversation. */
  other(myId) {
    return this.kind === 'direct' ? this.members.find((member) => member.user_id !== myId) : undefined;
  }

  title(myId) {
    return this.kind === 'direct' ? (this.other(myId)?.display_name ?? 'Direct conversation') : (this.name ?? 'Group');
  }

  #remember(message) {
    if (!this.lastMessage || message.seq >= this.lastMessage.seq) {
      this.lastMessage = message;
      this.activity = Math.max(this.activity, new Date(message.timestamp).getTime());
    }
  }
}

function activityOf(summary) {
  const when = summary.last_message?.timestamp ?? summary.updated_at ?? summary.created_at;
  return when === undefined || when === null ? 0 : new Date(when).getTime();
}
