/** Keeps the messages that wait to be sent in this browser, where they survive a reload and a closed tab. */

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A message that the server has not acknowledged yet. */
export interface OutgoingMessage {
  readonly clientMessageId: string;
  readonly userId: string;
  readonly conversationId: string;
  readonly content: string;
  readonly replyTo?: string;
  readonly writtenAt: number; // ms since the epoch; their order is the order of sending
  readonly failure: string | null; // why the server refused it for good
}

/** Where outgoing messages are kept; each method is done once its promise is. */
export interface OutgoingMessages {
  all(userId: string): Promise<OutgoingMessage[]>;
  put(message: OutgoingMessage): Promise<void>;
  remove(clientMessageId: string): Promise<void>;
}

interface Schema extends DBSchema {
  messages: { key: string; value: OutgoingMessage; indexes: { userId: string } };
}

export class OutboxStore implements OutgoingMessages {
  #database: Promise<IDBPDatabase<Schema>> | null = null;

  async all(userId: string): Promise<OutgoingMessage[]> {
    const messages = await (await this.#open()).getAllFromIndex('messages', 'userId', userId);
    return messages.sort((one, other) => one.writtenAt - other.writtenAt);
  }

  async put(message: OutgoingMessage): Promise<void> {
    await (await this.#open()).put('messages', message);
  }

  async remove(clientMessageId: string): Promise<void> {
    await (await this.#open()).delete('messages', clientMessageId);
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>('parley-outbox', 1, {
      upgrade(database) {
        const messages = database.createObjectStore('messages', { keyPath: 'clientMessageId' });
        messages.createIndex('userId', 'userId');
      },
    });
    return this.#database;
  }
}
