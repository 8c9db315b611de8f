/** Tests of what is known of people, and of asking for the others. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { People } from '../../src/chat/people.ts';

test('a person who is not known is asked for once, and then has a name', async () => {
  const asked: string[] = [];
  const people = new People(async (userId) => {
    asked.push(userId);
    return { user_id: userId, username: 'ada', display_name: 'Ada' };
  });
  assert.equal(people.nameOf('a'), undefined);
  assert.equal(await people.askedNameOf('a'), 'Ada');
  assert.equal(await people.askedNameOf('a'), 'Ada');
  assert.deepEqual(asked, ['a']);
});

test('who cannot be asked for has none', async () => {
  const people = new People(() => Promise.reject(new Error('away')));
  assert.equal(await people.askedNameOf('a'), undefined);
});
