import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { completions, isJumbo, replaceShortcodes, shortcodeAt } from '../../src/text/emoji.ts';
import { isEmoji, recommended } from '../../src/text/emoji-form.ts';
import { loadEmojiCatalogue, toned } from '../../src/text/emoji-catalogue.ts';

const english = await loadEmojiCatalogue('en');
const german = await loadEmojiCatalogue('de');

describe('a shortcode', () => {
  test('becomes its emoji with the last colon', () => {
    assert.deepEqual(replaceShortcodes('so :smile: fine', 10, english), { text: 'so 😄 fine', caret: 5 });
  });
  test('may hold signs', () => assert.equal(replaceShortcodes(':+1:', 4, english)?.text, '👍'));
  test('takes the skin tone', () => assert.equal(replaceShortcodes(':wave:', 6, english, 5)?.text, '👋🏿'));
  test('is English in German, too', () => assert.equal(replaceShortcodes(':tada:', 6, german)?.text, '🎉'));
  test('is German in German', () => assert.equal(replaceShortcodes(':winkende_hand:', 15, german)?.text, '👋'));
  test('that nobody knows is text', () => assert.equal(replaceShortcodes(':nosuch:', 8, english), null));
  test('is not found in a time of day', () => assert.equal(replaceShortcodes('12:100:', 7, english), null));
  test('stays as it is within code', () => assert.equal(replaceShortcodes('`a :smile:', 10, english), null));
  test('works after code', () => assert.equal(replaceShortcodes('`a` :smile:', 11, english)?.text, '`a` 😄'));
});

describe('completing a shortcode', () => {
  test('begins with two characters', () => {
    assert.equal(shortcodeAt('a :s', 4), null);
    assert.deepEqual(shortcodeAt('a :sm', 5), { start: 2, prefix: 'sm' });
  });
  test('is not offered in a time of day', () => assert.equal(shortcodeAt('at 12:30', 8), null));
  test('offers the emoji of that name first', () => assert.equal(completions('heart', english)[0]?.unicode, '❤️'));
  test('offers what begins so', () => assert.ok(completions('smi', english).some(({ unicode }) => unicode === '😄')));
  test('offers a handful', () => assert.equal(completions('fa', english).length, 8));
  test('knows German names', () => assert.equal(completions('winkende', german)[0]?.unicode, '👋'));
});

describe('a message of emoji', () => {
  for (const content of ['😀', ' 😀 ', '❤️', '👨‍👩‍👧‍👦', '👋🏿👋🏻', '👍\uFE0F', '🇩🇪🇫🇷🇮🇹', '1️⃣', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '😀 😀\n😀']) {
    test(`is large: ${JSON.stringify(content)}`, () => assert.equal(isJumbo(content), true));
  }
  for (const content of ['', ' ', 'a', '1', '#', '😀a', '😀😀😀😀', '😀.', '\u200D', '🏿a', '😀'.repeat(5_000)]) {
    test(`is not large: ${JSON.stringify(content.slice(0, 20))}`, () => assert.equal(isJumbo(content), false));
  }
});

describe('the catalogue', () => {
  test('has all groups but the components, in both languages', () => {
    assert.equal(english.groups.length, 9);
    assert.deepEqual(german.groups.map(({ key }) => key), english.groups.map(({ key }) => key));
    assert.ok(english.groups.every(({ emojis }) => emojis.length > 50));
  });
  test('has names in both languages', () => {
    assert.equal(english.of('👋')?.label, 'waving hand');
    assert.equal(german.of('👋')?.label, 'winkende Hand');
    assert.equal(german.groups[0]?.name, 'Smileys & Emotionen');
    assert.equal(german.toneNames.length, 5);
  });
  test('is English for a language that it lacks', async () => assert.equal(await loadEmojiCatalogue('xx'), english));
  test('is English for a name that every object has', async () => assert.equal(await loadEmojiCatalogue('constructor'), english));
  test('finds by tag and by several words', () => {
    assert.ok(english.search('hello').some(({ unicode }) => unicode === '👋'));
    assert.ok(english.search('red heart').some(({ unicode }) => unicode === '❤️'));
    assert.deepEqual(english.search('  '), []);
  });
  test('gives two people the same tone', () => assert.equal(toned(english.of('🤝')!, 1), '🤝🏻'));
  test('gives no tone to what has none', () => assert.equal(toned(english.of('🎉')!, 3), '🎉'));
  test('has each emoji in the form that Unicode recommends', () => {
    const all = english.groups.flatMap(({ emojis }) => emojis).flatMap(({ unicode, tones }) => [unicode, ...tones]);
    assert.deepEqual(all.filter((emoji) => recommended(emoji) !== emoji || !isEmoji(emoji)), []);
    assert.ok(all.length > 2_500);
  });
  test('knows an emoji in any tone', () => assert.equal(english.of('👋🏿'), english.of('👋')));
});
