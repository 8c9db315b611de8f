/** Tells a message in one line, for the list of conversations and for notifications. */

import type { Block, Inline } from './ast.ts';
import { parse } from './markdown.ts';

/** The text of a message without its marks, in one line. */
export function plainText(message: string | readonly Block[]): string {
  const blocks = typeof message === 'string' ? parse(message) : message;
  return blocks.map(ofBlock).join(' ').replace(/\s+/g, ' ').trim();
}

function ofBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return ofInlines(block.children);
    case 'quote':
      return plainText(block.children);
    case 'code':
      return block.text;
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${block.start + index}.` : '•'} ${plainText(item)}`).join(' ');
  }
}

function ofInlines(nodes: readonly Inline[]): string {
  return nodes.map(ofInline).join('');
}

function ofInline(node: Inline): string {
  switch (node.kind) {
    case 'text':
    case 'code':
      return node.text;
    case 'break':
      return ' ';
    case 'mention':
      return `@${node.username}`;
    case 'everybody':
      return `@${node.text}`;
    default:
      return ofInlines(node.children);
  }
}
