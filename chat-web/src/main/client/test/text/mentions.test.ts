import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completionAt, mentionAt, rank } from '../../src/text/mentions.ts';
import { nodesOf } from './trees.ts';
import { parse } from '../../src/text/markdown.ts';

function mentioned(content: string): string[] {
  return nodesOf(parse(content)).filter((node) => node.kind === 'mention').map(({ username }) => username).sort();
}

describe('who is mentioned', () => {
  test('a name follows an at wherever no word goes before', () => {
    assert.deepEqual(mentioned('@anna (@Bob),@c.d'), ['Bob', 'anna', 'c.d']);
  });
  test('an address is no mention', () => assert.deepEqual(mentioned('anna@example.org ü@bob @@carl 𝒳@dora'), []));
  test('the dots and hyphens at the end are of the sentence', () => assert.deepEqual(mentioned('Ask @anna... or @bob-'), ['anna', 'bob']));
  test('a name has at least two characters', () => assert.deepEqual(mentioned('@a @b. @cd'), ['cd']));
  test('a name has at most 64 characters', () => assert.equal(mentionAt(`@${'a'.repeat(70)}`, 0, false), 'a'.repeat(64)));
});

describe('completing a mention', () => {
  test('begins with the at', () => assert.deepEqual(completionAt('hi @', 4), { start: 3, prefix: '' }));
  test('takes what is typed up to the caret', () => assert.deepEqual(completionAt('hi @annabel', 7), { start: 3, prefix: 'ann' }));
  test('goes on over dots and hyphens', () => assert.deepEqual(completionAt('@a.b-', 5), { start: 0, prefix: 'a.b-' }));
  test('ends with a space', () => assert.equal(completionAt('@anna ', 6), null));
  test('is not offered in an address', () => assert.equal(completionAt('anna@exa', 8), null));
  test('knows where it is in a long text', () => {
    const before = `${'x '.repeat(500)}😀`;
    assert.deepEqual(completionAt(`${before}@an`, before.length + 3), { start: before.length, prefix: 'an' });
  });
});

describe('the people offered', () => {
  const people = [
    { username: 'zoe', name: 'Anna Zoe' },
    { username: 'hannah', name: 'Hannah' },
    { username: 'bob', name: 'Bob Annan' },
    { username: 'annabel', name: 'Bella' },
    { username: 'anna', name: 'Anna' },
    { username: 'jose', name: 'José' },
  ];
  const usernames = (prefix: string): string[] => rank(prefix, people).map(({ username }) => username);

  test('have that username first, then one that begins so, then a name, a word of it, and what holds it', () => {
    assert.deepEqual(usernames('anna'), ['anna', 'annabel', 'zoe', 'bob', 'hannah']);
  });
  test('are found whatever the case and the accents', () => assert.deepEqual(usernames('JOSÉ'), ['jose']));
  test('are all people before anything is typed', () => assert.equal(usernames('').length, people.length));
  test('are none where none fits', () => assert.deepEqual(usernames('xyz'), []));
});
