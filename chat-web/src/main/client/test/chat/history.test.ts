/** Tests of how the loaded stretch of a history moves. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Conversation } from '../../src/chat/conversation.ts';
import { Conversations } from '../../src/chat/conversations.ts';
import { History } from '../../src/chat/history.ts';
import type { Api } from '../../src/server/api.ts';
import type { MessageCalls } from '../../src/server/message-calls.ts';
import type { Message, MessagePage } from '../../src/server/protocol.ts';
import { conversationOf, seqs } from './conversations.ts';
import { message } from './messages.ts';

const PAGE = 50;
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The log of a server, read page by page as its REST interface does. */
class Log {
  messages: Message[];

  constructor(length: number) {
    this.messages = range(1, length).map((seq) => message(seq));
  }

  before(seq = Infinity): MessagePage {
    const all = this.messages.filter((one) => one.seq < seq);
    return { messages: all.slice(-PAGE), has_more: all.length > PAGE };
  }

  after(seq: number, limit: number): MessagePage {
    const all = this.messages.filter((one) => one.seq > seq);
    return { messages: all.slice(0, limit), has_more: all.length > limit };
  }
}

function opened(log: Log): { history: History; conversation: Conversation } {
  const api = { messages: async (_: string, before?: number) => log.before(before) } as unknown as Api;
  const calls = { after: async (_: string, seq: number, limit: number) => log.after(seq, limit) } as unknown as MessageCalls;
  const { messages, has_more: hasEarlier } = log.before();
  return { history: new History(new Conversations(), api, calls), conversation: conversationOf(messages, hasEarlier) };
}

test('a message that is loaded is shown without a question', async () => {
  const { history, conversation } = opened(new Log(300));
  await history.show(conversation, 260);
  assert.equal(conversation.soughtSeq, 260);
  assert.deepEqual(seqs(conversation), range(251, 300));
});

test('a message far back is shown with what is around it', async () => {
  const { history, conversation } = opened(new Log(300));
  await history.show(conversation, 100);
  assert.equal(conversation.soughtSeq, 100);
  assert.deepEqual(seqs(conversation), range(51, 150));
  assert.deepEqual([conversation.hasEarlier, conversation.hasLater], [true, true]);
});

test('what is said meanwhile is not put behind a stretch far back, and comes when that reaches the end', async () => {
  const log = new Log(300);
  const { history, conversation } = opened(log);
  await history.show(conversation, 240);
  conversation.arrived(message(301));
  log.messages.push(message(301));
  assert.equal(seqs(conversation).at(-1), 290);
  assert.equal(conversation.lastMessage?.seq, 301);
  await history.loadLater(conversation);
  assert.deepEqual(seqs(conversation), range(191, 301));
  assert.equal(conversation.hasLater, false);
  conversation.arrived(message(302));
  assert.equal(seqs(conversation).at(-1), 302);
});

test('a message that came while the last page was on its way is asked for, too', async () => {
  const log = new Log(300);
  const { history, conversation } = opened(log);
  await history.show(conversation, 240);
  const loading = history.loadLater(conversation);
  conversation.arrived(message(301)); // the page was read before it
  await loading;
  assert.equal(conversation.hasLater, true);
  log.messages.push(message(301));
  await history.loadLater(conversation);
  assert.deepEqual([seqs(conversation).at(-1), conversation.hasLater], [301, false]);
});

test('the way back to the end is one page', async () => {
  const { history, conversation } = opened(new Log(300));
  await history.show(conversation, 100);
  assert.equal(await history.toEnd(conversation), true);
  assert.deepEqual(seqs(conversation), range(251, 300));
  assert.equal(conversation.hasLater, false);
});

test('what is loaded comes anew after an entry got lost', async () => {
  const log = new Log(300);
  const { history, conversation } = opened(log);
  log.messages[259] = message(260, { content: 'Changed' });
  log.messages.push(message(301));
  conversation.arrived(message(303)); // 302 is missing, and may have been anything
  await history.refresh(conversation);
  assert.equal(conversation.log.get('message 260')?.content, 'Changed');
  assert.deepEqual(seqs(conversation), [...range(251, 301), 303]);
  assert.equal(conversation.cursor.hasGap, false);
});

test('of very much that is loaded the end comes anew, and the rest when it is scrolled to', async () => {
  const log = new Log(3_000);
  const { history, conversation } = opened(log);
  conversation.addLater(log.messages, false);
  await history.refresh(conversation);
  assert.deepEqual([seqs(conversation)[0], seqs(conversation).at(-1)], [2_001, 3_000]);
  assert.equal(conversation.hasEarlier, true);
});
