/** The words of the elements of this folder. */

export interface TextWords {
  copyCode: string;
  codeCopied: string;
  codeNotCopied: string;
  emoji: string;
  searchEmoji: string;
  recentEmoji: string;
  emojiGroups: string;
  skinTone: string;
  noSkinTone: string;
  noEmojiFound: string;
  loadingEmoji: string;
  emojiNotLoaded: string;
  tryAgain: string;
}

export const en: TextWords = {
  copyCode: 'Copy',
  codeCopied: 'Copied',
  codeNotCopied: 'Not copied',
  emoji: 'Emoji',
  searchEmoji: 'Search emoji',
  recentEmoji: 'Recently used',
  emojiGroups: 'Groups',
  skinTone: 'Skin tone',
  noSkinTone: 'no skin tone',
  noEmojiFound: 'No emoji found.',
  loadingEmoji: 'Loading emoji …',
  emojiNotLoaded: 'The emoji could not be loaded.',
  tryAgain: 'Try again',
};

export const de: TextWords = {
  copyCode: 'Kopieren',
  codeCopied: 'Kopiert',
  codeNotCopied: 'Nicht kopiert',
  emoji: 'Emoji',
  searchEmoji: 'Emoji suchen',
  recentEmoji: 'Zuletzt verwendet',
  emojiGroups: 'Gruppen',
  skinTone: 'Hautton',
  noSkinTone: 'ohne Hautton',
  noEmojiFound: 'Kein Emoji gefunden.',
  loadingEmoji: 'Emojis werden geladen …',
  emojiNotLoaded: 'Die Emojis konnten nicht geladen werden.',
  tryAgain: 'Erneut versuchen',
};
