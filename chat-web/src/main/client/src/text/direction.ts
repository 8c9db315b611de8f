/** Tells in which direction a text is read. */

import type { Block, Inline } from './ast.ts';

export type Direction = 'ltr' | 'rtl';

const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}\p{sc=Hanifi_Rohingya}]/u;

/**
 * The direction of the first letter, as `dir="auto"` has it; undefined without letters. Browsers look for it anew for each node
 * of a paragraph, which for thousands of lines of signs takes them many seconds; here each node is looked at once.
 */
export function directionOf(blocks: readonly Block[]): Direction | undefined {
  return first(blocks, ofBlock);
}

function ofBlock(block: Block): Direction | undefined {
  switch (block.kind) {
    case 'paragraph':
      return ofInlines(block.children);
    case 'quote':
      return directionOf(block.children);
    case 'list':
      return first(block.items, directionOf);
    case 'code':
      return undefined;
  }
}

function ofInlines(nodes: readonly Inline[]): Direction | undefined {
  return first(nodes, ofInline);
}

/** Names, code and addresses have a direction of their own, and give none to what is around them. */
function ofInline(node: Inline): Direction | undefined {
  switch (node.kind) {
    case 'text': {
      const letter = LETTER.exec(node.text)?.[0];
      return letter === undefined ? undefined : RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
    }
    case 'strong':
    case 'emphasis':
    case 'strike':
      return ofInlines(node.children);
    default:
      return undefined;
  }
}

function first<T>(parts: readonly T[], direction: (part: T) => Direction | undefined): Direction | undefined {
  for (const part of parts) {
    const found = direction(part);
    if (found) {
      return found;
    }
  }
  return undefined;
}
