/** What counts as an emoji, and its one form among those that keyboards and data sets give it. */

/** "Show what is before as a picture": some send it after what is a picture anyway (UTS #51, 1.4.3). */
const EMOJI_PRESENTATION = '\uFE0F';

// A string, as compilers for older targets do not know the flag; "RGI" are the emoji that fonts are expected to have.
const EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v');

/** Whether a text is one emoji, in whatever form. */
export function isEmoji(text: string): boolean {
  return EMOJI.test(recommended(text));
}

/** An emoji as Unicode recommends it, so that the same one is the same wherever it comes from. */
export function recommended(emoji: string): string {
  const bare = emoji.endsWith(EMOJI_PRESENTATION) ? emoji.slice(0, -1) : emoji;
  return EMOJI.test(bare) ? bare : emoji;
}
