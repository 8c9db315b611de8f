/** Sends what the person writes: in order, once, and not lost by a broken line, a reload or a closed tab. */

import { Changes } from '../chat/changes.ts';
import { Backoff } from '../server/backoff.ts';
import { newUuid } from '../server/ids.ts';
import type { Line } from '../server/line.ts';
import type { ErrorData } from '../server/protocol.ts';
import type { OutgoingMessage, OutgoingMessages } from './outbox-store.ts';

type Outcome = { kind: 'stored' } | { kind: 'refused'; error: ErrorData } | { kind: 'cut' };

/** Runs an action while no other tab runs one of the same name. */
export type Exclusively = <T>(name: string, action: () => Promise<T>) => Promise<T>;

/**
 * Each message is written to the store before it is sent, and leaves it when the server has it. The queue of a
 * conversation is sent by one tab at a time, one message after the other, so they keep their order.
 */
export class Outbox extends Changes {
  readonly #userId: string;
  readonly #line: Line;
  readonly #store: OutgoingMessages;
  readonly #exclusively: Exclusively;
  readonly #tabs: BroadcastChannel;
  readonly #underWay = new Map<string, (outcome: Outcome) => void>(); // by client message id
  readonly #sending = new Set<string>(); // conversations whose queue this tab sends, or waits to
  readonly #stored = new Set<string>(); // what the server has, until the store knows it too
  #messages: OutgoingMessage[] = []; // what the store holds, in order
  #online = false;
  #lastWrittenAt = 0;

  constructor(userId: string, line: Line, store: OutgoingMessages, exclusively: Exclusively) {
    super();
    this.#userId = userId;
    this.#line = line;
    this.#store = store;
    this.#exclusively = exclusively;
    this.#tabs = new BroadcastChannel(`parley.outbox.${userId}`);
    this.#tabs.onmessage = () => void this.#reload();
  }

  /** Reads what an earlier page, or another tab, has left to send. */
  async open(): Promise<void> {
    await this.#reload();
  }

  close(): void {
    this.disconnected();
    this.#tabs.close();
  }

  /** What waits in one conversation, in the order it was written. */
  of(conversationId: string): OutgoingMessage[] {
    return this.#messages.filter((message) => message.conversationId === conversationId);
  }

  /** Sends a message, now or when the connection is back. */
  async post(conversationId: string, content: string, replyTo?: string): Promise<void> {
    this.#lastWrittenAt = Math.max(Date.now(), this.#lastWrittenAt + 1); // two in the same millisecond keep their order
    const message: OutgoingMessage = {
      clientMessageId: newUuid(),
      userId: this.#userId,
      conversationId,
      content,
      ...(replyTo ? { replyTo } : {}),
      writtenAt: this.#lastWrittenAt,
      failure: null,
    };
    this.#show(message);
    await this.#write(message);
  }

  /** Sends a refused message once more; a second try may succeed where a first did not. */
  async retry(clientMessageId: string): Promise<void> {
    const message = this.get(clientMessageId);
    if (message?.failure) {
      await this.#write({ ...message, failure: null });
    }
  }

  /** Gives up a message. */
  async discard(clientMessageId: string): Promise<void> {
    await this.#remove(clientMessageId);
  }

  connected(): void {
    this.#online = true;
    this.#sendAll();
  }

  disconnected(): void {
    this.#online = false;
    this.#underWay.forEach((settle) => settle({ kind: 'cut' }));
  }

  /** The message of that id, if it still waits. */
  get(clientMessageId: string): OutgoingMessage | undefined {
    return this.#messages.find((message) => message.clientMessageId === clientMessageId);
  }

  refused(clientMessageId: string, error: ErrorData): void {
    this.#underWay.get(clientMessageId)?.({ kind: 'refused', error });
  }

  /** Notes that the server has a message, whichever tab sent it. */
  stored(clientMessageId: string): void {
    if (this.get(clientMessageId)) {
      this.#stored.add(clientMessageId);
      this.#hide(clientMessageId);
      const settle = this.#underWay.get(clientMessageId);
      if (settle) {
        settle({ kind: 'stored' });
      } else {
        void this.#remove(clientMessageId); // the tab that sent it may have been closed before it could
      }
    }
  }

  #sendAll(): void {
    new Set(this.#messages.map((message) => message.conversationId)).forEach((id) => void this.#sendQueue(id));
  }

  async #sendQueue(conversationId: string): Promise<void> {
    if (!this.#online || this.#sending.has(conversationId) || !this.#next(conversationId)) {
      return;
    }
    this.#sending.add(conversationId);
    try {
      await this.#exclusively(`parley.outbox.${this.#userId}.${conversationId}`, async () => {
        await this.#reload(); // another tab may have sent them while this one waited for its turn
        await this.#drain(conversationId);
      });
    } finally {
      this.#sending.delete(conversationId);
    }
    void this.#sendQueue(conversationId); // what was written at the last moment
  }

  async #drain(conversationId: string): Promise<void> {
    const backoff = new Backoff();
    for (let message = this.#next(conversationId); message && this.#online; message = this.#next(conversationId)) {
      const outcome = await this.#transmit(message);
      if (outcome.kind === 'stored') {
        await this.#remove(message.clientMessageId);
        backoff.reset();
      } else if (outcome.kind === 'refused' && outcome.error.retryable) {
        await pause(Math.max(outcome.error.retry_after_ms ?? 0, backoff.nextMs()));
      } else if (outcome.kind === 'refused') {
        await this.#write({ ...message, failure: outcome.error.message });
      }
    }
  }

  #next(conversationId: string): OutgoingMessage | undefined {
    return this.#messages.find(
      (message) => message.conversationId === conversationId && !message.failure && !this.#stored.has(message.clientMessageId),
    );
  }

  /** The same client_message_id at each try makes the server store the message only once. */
  #transmit(message: OutgoingMessage): Promise<Outcome> {
    return new Promise((settle) => {
      this.#underWay.set(message.clientMessageId, settle);
      const sent = this.#line.send(
        'send_message',
        {
          conversation_id: message.conversationId,
          client_message_id: message.clientMessageId,
          content: message.content,
          message_type: 'text',
          ...(message.replyTo ? { reply_to: message.replyTo } : {}),
          client_timestamp: new Date(message.writtenAt).toISOString(),
        },
        message.clientMessageId,
      );
      if (!sent) {
        this.#online = false;
        settle({ kind: 'cut' });
      }
    }).finally(() => this.#underWay.delete(message.clientMessageId)) as Promise<Outcome>;
  }

  async #write(message: OutgoingMessage): Promise<void> {
    await this.#store.put(message);
    this.#show(message);
    this.#tabs.postMessage('changed');
    void this.#sendQueue(message.conversationId);
  }

  async #remove(clientMessageId: string): Promise<void> {
    await this.#store.remove(clientMessageId);
    this.#stored.delete(clientMessageId);
    this.#hide(clientMessageId);
    this.#tabs.postMessage('changed');
  }

  async #reload(): Promise<void> {
    const kept = await this.#store.all(this.#userId);
    this.#messages = kept.filter((message) => !this.#stored.has(message.clientMessageId));
    this.changed();
    this.#sendAll();
  }

  #show(message: OutgoingMessage): void {
    this.#hide(message.clientMessageId);
    this.#messages = [...this.#messages, message].sort((one, other) => one.writtenAt - other.writtenAt);
    this.changed();
  }

  #hide(clientMessageId: string): void {
    this.#messages = this.#messages.filter((message) => message.clientMessageId !== clientMessageId);
    this.changed();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms));
}
