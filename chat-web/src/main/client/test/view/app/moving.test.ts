/** Tests of going from one conversation to another: by the list, by a name, by an address. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, conversationIn } from '../../../src/view/app/addresses.ts';
import { found } from '../../../src/view/app/finding.ts';
import { neighbour, unreadNeighbour } from '../../../src/view/app/moves.ts';

const list = [
  { id: 'a', unread: 0 },
  { id: 'b', unread: 2 },
  { id: 'c', unread: 0 },
  { id: 'd', unread: 1 },
];

test('the neighbours of a conversation are those beside it, and at the ends there is none', () => {
  assert.equal(neighbour(list, 'b', 1)?.id, 'c');
  assert.equal(neighbour(list, 'b', -1)?.id, 'a');
  assert.equal(neighbour(list, 'd', 1), undefined);
  assert.equal(neighbour(list, 'a', -1), undefined);
});

test('from nowhere the list is entered at its edge', () => {
  assert.equal(neighbour(list, null, 1)?.id, 'a');
  assert.equal(neighbour(list, null, -1)?.id, 'd');
  assert.equal(neighbour([], null, 1), undefined);
});

test('the next unread one is found behind the end too, and never the open one', () => {
  assert.equal(unreadNeighbour(list, 'b', 1)?.id, 'd');
  assert.equal(unreadNeighbour(list, 'd', 1)?.id, 'b');
  assert.equal(unreadNeighbour(list, 'b', -1)?.id, 'd');
  assert.equal(unreadNeighbour(list, null, 1)?.id, 'b');
  assert.equal(unreadNeighbour(list, null, -1)?.id, 'd');
  assert.equal(unreadNeighbour([{ id: 'a', unread: 5 }], 'a', 1), undefined);
});

test('a name is found by its beginning, then by one of its words, then by any part', () => {
  const names = ['Bernadette', 'Team Ada', 'Ada Lovelace', 'Grace'];
  assert.deepEqual(
    found(names, 'ada', (name) => name),
    ['Ada Lovelace', 'Team Ada'],
  );
  assert.deepEqual(
    found(names, 'na', (name) => name),
    ['Bernadette'],
  );
});

test('case and accents do not matter', () => {
  assert.deepEqual(
    found(['Zoë Ångström'], ' zoe', (name) => name),
    ['Zoë Ångström'],
  );
  assert.deepEqual(
    found(['Zoë Ångström'], 'ÅNG', (name) => name),
    ['Zoë Ångström'],
  );
});

test('an address names the conversation that it was written for', () => {
  assert.equal(conversationIn(addressOf('0198-a/b?c#d%')), '0198-a/b?c#d%');
});

test('other fragments name none', () => {
  ['', '#', '#/c/', '#/d/1', '#/c/%', 'c/1'].forEach((fragment) => assert.equal(conversationIn(fragment), null, fragment));
});
