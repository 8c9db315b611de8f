/** Tests of the queue of outgoing messages, on a store in memory and a line that the test is the other end of. */

import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { Outbox } from '../../src/sending/outbox.ts';
import type { OutgoingMessage, OutgoingMessages } from '../../src/sending/outbox-store.ts';

class Memory implements OutgoingMessages {
  readonly messages = new Map<string, OutgoingMessage>();

  async all(userId: string): Promise<OutgoingMessage[]> {
    return [...this.messages.values()]
      .filter((message) => message.userId === userId)
      .sort((one, other) => one.writtenAt - other.writtenAt);
  }

  async put(message: OutgoingMessage): Promise<void> {
    this.messages.set(message.clientMessageId, message);
  }

  async remove(clientMessageId: string): Promise<void> {
    this.messages.delete(clientMessageId);
  }
}

/** The other end of the line: what came over it, and waiting for it. */
class OtherEnd extends EventTarget {
  readonly received: { id: string; content: string }[] = [];
  up = true;

  send(_type: string, data: object, id?: string): boolean {
    if (this.up) {
      this.received.push({ id: id ?? '', content: (data as { content: string }).content });
      this.dispatchEvent(new Event('received'));
    }
    return this.up;
  }

  async has(count: number): Promise<void> {
    while (this.received.length < count) {
      await new Promise((resume) => this.addEventListener('received', resume, { once: true }));
    }
  }
}

/** Runs one after the other what bears the same name, as the browser does for its tabs. */
class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  readonly take = <T>(name: string, action: () => Promise<T>): Promise<T> => {
    const turn = (this.#last.get(name) ?? Promise.resolve()).then(action);
    this.#last.set(name, turn.catch(() => {}));
    return turn;
  };
}

const opened: Outbox[] = [];

afterEach(() => opened.splice(0).forEach((outbox) => outbox.close()));

async function tab(line: OtherEnd, store: Memory, turns = new Turns()): Promise<Outbox> {
  const outbox = new Outbox('ada', line as never, store, turns.take);
  opened.push(outbox);
  await outbox.open();
  return outbox;
}

async function until(outbox: Outbox, holds: () => boolean): Promise<void> {
  while (!holds()) {
    await new Promise((resume) => outbox.addEventListener('change', resume, { once: true }));
  }
}

test('what is written offline is kept, and sent when the line is there, in its order', async () => {
  const line = new OtherEnd();
  const store = new Memory();
  const outbox = await tab(line, store);
  await outbox.post('c', 'one');
  await outbox.post('c', 'two');
  assert.equal(line.received.length, 0);
  assert.equal(store.messages.size, 2);

  outbox.connected();
  await line.has(1);
  assert.deepEqual(line.received.map(({ content }) => content), ['one']); // the second waits for the first
  outbox.stored(line.received[0]?.id ?? '');
  await line.has(2);
  outbox.stored(line.received[1]?.id ?? '');
  await until(outbox, () => store.messages.size === 0);
  assert.deepEqual(line.received.map(({ content }) => content), ['one', 'two']);
  assert.deepEqual(outbox.of('c'), []);
});

test('a line that breaks before the answer has the same message sent again under the same id', async () => {
  const line = new OtherEnd();
  const outbox = await tab(line, new Memory());
  outbox.connected();
  await outbox.post('c', 'one');
  await line.has(1);
  outbox.disconnected();
  outbox.connected();
  await line.has(2);
  assert.equal(line.received[0]?.id, line.received[1]?.id);
});

test('a new page sends what an earlier one left', async () => {
  const store = new Memory();
  await (await tab(new OtherEnd(), store)).post('c', 'left behind');

  const line = new OtherEnd();
  const outbox = await tab(line, store);
  assert.deepEqual(outbox.of('c').map(({ content }) => content), ['left behind']);
  outbox.connected();
  await line.has(1);
  assert.equal(line.received[0]?.content, 'left behind');
});

test('a refusal for good is shown with its reason, and lets the next message through', async () => {
  const line = new OtherEnd();
  const outbox = await tab(line, new Memory());
  outbox.connected();
  await outbox.post('c', 'refused');
  await outbox.post('c', 'welcome');
  await line.has(1);
  outbox.refused(line.received[0]?.id ?? '', { code: 'forbidden', message: 'A filter refuses it.', retryable: false });
  await line.has(2);
  assert.equal(line.received[1]?.content, 'welcome');
  assert.equal(outbox.of('c')[0]?.failure, 'A filter refuses it.');
});

test('a refused message can be tried again, or given up', async () => {
  const line = new OtherEnd();
  const store = new Memory();
  const outbox = await tab(line, store);
  outbox.connected();
  await outbox.post('c', 'once more');
  await line.has(1);
  const id = line.received[0]?.id ?? '';
  outbox.refused(id, { code: 'forbidden', message: 'No.', retryable: false });
  await until(outbox, () => outbox.of('c')[0]?.failure === 'No.');
  await outbox.retry(id);
  await line.has(2);
  assert.equal(line.received[1]?.id, id);
  outbox.refused(id, { code: 'forbidden', message: 'Still no.', retryable: false });
  await until(outbox, () => outbox.of('c')[0]?.failure === 'Still no.');
  await outbox.discard(id);
  assert.equal(store.messages.size, 0);
});

test('a refusal for now is tried again by itself, after the time that the server names', async () => {
  const line = new OtherEnd();
  const outbox = await tab(line, new Memory());
  outbox.connected();
  await outbox.post('c', 'patient');
  await line.has(1);
  const before = performance.now();
  outbox.refused(line.received[0]?.id ?? '', { code: 'rate_limited', message: '', retryable: true, retry_after_ms: 40 });
  await line.has(2);
  assert.ok(performance.now() - before >= 39);
  assert.equal(line.received[0]?.id, line.received[1]?.id);
});

test('of two tabs only one sends a message', async () => {
  const store = new Memory();
  const turns = new Turns();
  const lines = [new OtherEnd(), new OtherEnd()] as const;
  const one = await tab(lines[0], store, turns);
  const other = await tab(lines[1], store, turns);
  one.connected();
  other.connected();
  await one.post('c', 'only once');
  await lines[0].has(1);
  await until(other, () => other.of('c').length === 1);
  const id = lines[0].received[0]?.id ?? '';
  one.stored(id);
  await until(other, () => other.of('c').length === 0);
  assert.equal(lines[0].received.length + lines[1].received.length, 1);
});
