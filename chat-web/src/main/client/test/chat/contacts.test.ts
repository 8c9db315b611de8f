/** Tests of what contacts change about the names of people. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Contacts, type Contact } from '../../src/chat/contacts.ts';
import { displayNameOf, ownNameOf } from '../../src/chat/people.ts';

const grace = { user_id: 'grace', username: 'grace', display_name: 'Grace Hopper' };
const alan = { user_id: 'alan', username: 'alan', display_name: 'Alan' };

/** Answers as the server does, page by page. */
function server(pages: Contact[][]) {
  return {
    call: async <T>(method: string, path: string, { body }: { body?: unknown } = {}): Promise<T> => {
      if (method === 'GET') {
        const page = Number(/cursor=(\d+)/.exec(path)?.[1] ?? 0);
        const more = page + 1 < pages.length;
        return { contacts: pages[page], has_more: more, next_cursor: more ? String(page + 1) : null } as T;
      }
      return (method === 'PUT' ? { ...grace, nickname: null, blocked: false, ...(body as object) } : null) as T;
    },
  };
}

test('all pages of contacts are loaded, and people bear their nicknames', async () => {
  const contacts = new Contacts(server([[{ ...grace, nickname: 'Amazing', blocked: false }], [{ ...alan, nickname: null, blocked: true }]]), () => {});
  assert.equal(displayNameOf(grace), 'Grace Hopper');
  await contacts.load();
  assert.equal(contacts.all.length, 2);
  assert.equal(displayNameOf(grace), 'Amazing');
  assert.equal(ownNameOf(grace), 'Grace Hopper');
  assert.equal(displayNameOf(alan), 'Alan');
});

test('a nickname that is given or taken away is told at once', async () => {
  let told = 0;
  const contacts = new Contacts(server([[]]), () => (told += 1));
  await contacts.keep('grace', { nickname: 'Admiral' });
  assert.equal(displayNameOf(grace), 'Admiral');
  await contacts.keep('grace', { nickname: '' });
  assert.equal(displayNameOf(grace), 'Grace Hopper');
  await contacts.keep('grace', { nickname: 'Admiral' });
  await contacts.remove('grace');
  assert.equal(displayNameOf(grace), 'Grace Hopper');
  assert.equal(contacts.get('grace'), undefined);
  assert.equal(told, 4);
});

test('who logs in next does not call people as the one before did', async () => {
  await new Contacts(server([[]]), () => {}).keep('grace', { nickname: 'Admiral' });
  new Contacts(server([[]]), () => {});
  assert.equal(displayNameOf(grace), 'Grace Hopper');
});
