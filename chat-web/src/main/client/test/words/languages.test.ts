/** Tests of the choice of a language, and that each says all there is to say. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../src/words/en.ts';
import { LANGUAGES, preferred } from '../../src/words/languages.ts';

test('the first language of the list that the page speaks is taken', () => {
  assert.equal(preferred(['fr-FR', 'de-AT', 'en']), 'de');
});

test('who speaks none of them gets English', () => {
  assert.equal(preferred(['fr', 'toString']), 'en');
});

test('each language says something for each key', async () => {
  for (const [tag, language] of Object.entries(LANGUAGES)) {
    const words: Record<string, unknown> = await language.load();
    for (const [key, english] of Object.entries(en)) {
      assert.equal(typeof words[key], typeof english, `${key} in ${tag}`);
      assert.notEqual(words[key], '', `${key} in ${tag}`);
    }
  }
});
