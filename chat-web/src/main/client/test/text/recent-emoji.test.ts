import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { MOST_RECENT, RecentEmoji } from '../../src/text/recent-emoji.ts';

describe('the emoji used last', () => {
  let kept: Map<string, string>;
  let recent: RecentEmoji;

  beforeEach(() => {
    kept = new Map();
    recent = new RecentEmoji({ getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) });
  });

  test('are none at first', () => assert.deepEqual(recent.all, []));
  test('begin with the newest, each once', () => {
    ['😀', '🎉', '😀'].forEach((emoji) => recent.add(emoji));
    assert.deepEqual(recent.all, ['😀', '🎉']);
  });
  test('are not kept for ever', () => {
    for (let emoji = 0; emoji <= MOST_RECENT; emoji++) {
      recent.add(String(emoji));
    }
    assert.equal(recent.all.length, MOST_RECENT);
    assert.ok(!recent.all.includes('0'));
  });
  test('are none where something else was kept', () => {
    for (const value of ['{', '{"a":1}', '[1,null]']) {
      kept.set('parley.emoji.recent', value);
      assert.deepEqual(recent.all, []);
    }
  });
  test('are forgotten, and nothing worse, where nothing can be kept', () => {
    const full = new RecentEmoji({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    full.add('😀');
    assert.deepEqual(full.all, []);
  });
  test('keep their skin tone', () => {
    assert.equal(recent.tone, 0);
    recent.tone = 4;
    assert.equal(recent.tone, 4);
    kept.set('parley.emoji.tone', '9');
    assert.equal(recent.tone, 0);
  });
});
