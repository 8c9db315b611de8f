/** Carries what the server's frames say into the conversations; frames of unknown type are ignored. */

import { Problem } from '../server/http.ts';
import type { ConversationEvent, Message, MessageAck, ReceiptMoved, ServerFrame, ServerFrames, ServerFrameType } from '../server/protocol.ts';
import { edit, react, remove } from './amendments.ts';
import type { Chat } from './chat.ts';
import type { Conversation } from './conversation.ts';
import { joined, left, updated, type GroupEvent } from './group-events.ts';
import { withReceipt } from './receipts.ts';

// An event may overtake another by a moment on its way; only a gap that stays is worth a question.
const GAP_PATIENCE_MS = 300;

type Handlers = { [T in ServerFrameType]?: (data: ServerFrames[T], re: string | undefined) => unknown };

export class Frames {
  readonly #chat: Chat;
  readonly #gapTimers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #questions = new Map<string, Promise<Conversation | undefined>>(); // by the conversation asked for

  constructor(chat: Chat) {
    this.#chat = chat;
  }

  receive(frame: ServerFrame): void {
    const handler = this.#handlers[frame.type] as ((data: unknown, re: string | undefined) => unknown) | undefined;
    handler?.(frame.data ?? {}, frame.re === undefined ? undefined : String(frame.re));
  }

  stop(): void {
    this.#gapTimers.forEach((timer) => clearTimeout(timer));
  }

  readonly #handlers: Handlers = {
    ready: () => this.#ready(),
    message_ack: (ack) => this.#acknowledged(ack),
    new_message: (message) => this.#newMessage(message),
    message_updated: (data) => this.#event(data, (conversation) => edit(conversation, data)),
    message_deleted: (data) => this.#event(data, (conversation) => remove(conversation, data)),
    reaction: (data) => this.#event(data, (conversation) => react(conversation, data)),
    conversation_updated: (data) => this.#changed(data, (conversation) => updated(conversation, data)),
    user_joined: (data) => this.#changed(data, () => [joined(data)]),
    user_left: (data) =>
      data.user_id === this.#chat.session.userId
        ? this.#chat.conversations.remove(data.conversation_id)
        : this.#changed(data, () => [left(data)]),
    typing: (data) => this.#chat.typing.heard(data.conversation_id, data.user_id, data.is_typing),
    presence: (data) => this.#chat.people.present(data.user_id, data.status, data.last_seen),
    receipt: (data) => {
      this.#receipt(data);
      if (data.status === 'read' && data.user_id === this.#chat.session.userId) {
        this.#chat.conversations.get(data.conversation_id)?.readUpTo(data.seq);
        this.#chat.conversations.changed();
      }
    },
    resync: (data) => this.#resync(data),
    error: (data, re) => {
      if (re !== undefined) {
        this.#chat.outbox.refused(re, data);
      }
    },
  };

  #changed(event: ConversationEvent, told: (conversation: Conversation) => GroupEvent[]): Promise<void> {
    return this.#event(event, (conversation, isNew) => {
      if (isNew) {
        conversation.groupEvents.push(...told(conversation));
      }
      conversation.membersVersion += 1;
      return this.#ask(conversation.id);
    });
  }

  #ready(): void {
    this.#chat.outbox.connected();
    this.#chat.attendance.connected();
    this.#chat.membership.reconnected();
    const { open } = this.#chat.conversations;
    if (open && !open.loaded) {
      void this.#chat.load(open);
    }
    // Cursors bring what is new in known conversations; the list brings those that began while this tab was away.
    this.#chat.refreshList().catch(() => {}); // they come with their next message then
  }

  /** Shows an acknowledged message in its place; of a repeated one that place may be far back, and loaded or not. */
  #acknowledged(ack: MessageAck): void {
    const clientMessageId = ack.client_message_id ?? '';
    const written = this.#chat.outbox.get(clientMessageId);
    if (written && !ack.duplicate) {
      void this.#newMessage({
        conversation_id: ack.conversation_id,
        seq: ack.seq,
        message_id: ack.message_id,
        sender_id: written.userId,
        message_type: 'text',
        content: written.content,
        reply_to: written.replyTo ?? null,
        timestamp: ack.timestamp,
        client_message_id: clientMessageId,
      });
    } else {
      this.#chat.outbox.stored(clientMessageId);
    }
  }

  #newMessage(message: Message): Promise<void> {
    const mine = message.sender_id === this.#chat.session.userId;
    if (mine && message.client_message_id) {
      this.#chat.outbox.stored(message.client_message_id);
    }
    return this.#event(message, (conversation, isNew) => {
      conversation.arrived(message);
      if (isNew && !mine) {
        conversation.countUnread(message, this.#chat.session.userId);
        this.#chat.conversations.arrived(message);
        this.#chat.delivery.arrived(conversation.id, message.seq);
      }
    });
  }

  #receipt(data: ReceiptMoved): void {
    const conversation = this.#chat.conversations.get(data.conversation_id);
    if (conversation) {
      conversation.members = withReceipt(conversation.members, data);
      this.#chat.conversations.changed();
    }
  }

  async #resync(data: ServerFrames['resync']): Promise<void> {
    const conversation = await this.#ask(data.conversation_id);
    conversation?.reset(data.head_seq);
    if (conversation && conversation === this.#chat.conversations.open) {
      await this.#chat.load(conversation);
    }
    this.#chat.conversations.changed();
  }

  /** Takes an entry of a log into its conversation, asking the server for that first if it is new here. */
  async #event(
    { conversation_id: id, seq }: { conversation_id: string; seq: number },
    action: (conversation: Conversation, isNew: boolean) => unknown,
  ): Promise<void> {
    const conversation = this.#chat.conversations.get(id) ?? (await this.#ask(id));
    if (conversation) {
      await action(conversation, this.#advance(conversation, seq));
      this.#chat.conversations.changed();
    }
  }

  /** Brings what is known of a conversation up to date; one that is ours no longer is removed. */
  #ask(id: string): Promise<Conversation | undefined> {
    let question = this.#questions.get(id);
    if (!question) {
      question = this.#fetch(id).finally(() => this.#questions.delete(id));
      this.#questions.set(id, question);
    }
    return question;
  }

  async #fetch(id: string): Promise<Conversation | undefined> {
    const { api, conversations, people } = this.#chat;
    try {
      const summary = await api.conversation(id);
      people.remember(summary.members);
      return conversations.put(summary);
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 404) {
        conversations.remove(id);
      }
      return undefined;
    }
  }

  #advance(conversation: Conversation, seq: number): boolean {
    const isNew = conversation.advance(seq);
    if (conversation.cursor.hasGap && !this.#gapTimers.has(conversation.id)) {
      const timer = setTimeout(() => {
        this.#gapTimers.delete(conversation.id);
        if (conversation.cursor.hasGap) {
          this.#chat.history.refresh(conversation).catch(() => {}); // the next entry finds the gap again
        }
      }, GAP_PATIENCE_MS);
      this.#gapTimers.set(conversation.id, timer);
    }
    return isNew;
  }
}
