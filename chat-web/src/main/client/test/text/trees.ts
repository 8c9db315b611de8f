/** What the tests ask about a tree of blocks. */

import type { Block, Inline, Link } from '../../src/text/ast.ts';
import { parse } from '../../src/text/markdown.ts';

type Node = Block | Inline;

export function childrenOf(node: Node): Node[] {
  if (node.kind === 'list') {
    return node.items.flat();
  }
  return 'children' in node ? node.children : [];
}

/** All nodes of a tree. */
export function nodesOf(blocks: readonly Node[]): Node[] {
  const nodes: Node[] = [];
  const left = [...blocks];
  for (let node = left.pop(); node; node = left.pop()) {
    nodes.push(node);
    left.push(...childrenOf(node));
  }
  return nodes;
}

export function linksOf(blocks: readonly Block[]): Link[] {
  return nodesOf(blocks).filter((node) => node.kind === 'link');
}

/** How many nodes stand within each other; counted without recursion, which is what hostile depth would break. */
export function depthOf(blocks: readonly Node[]): number {
  let depth = 0;
  for (let level = [...blocks]; level.length > 0; level = level.flatMap(childrenOf)) {
    depth++;
  }
  return depth;
}

/** All that the tree says: texts, languages, numbers of lists, and addresses where they are not the text already. */
export function toldBy(nodes: readonly Node[]): string {
  return nodes.map(told).join('');
}

function told(node: Node): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return '\n';
    case 'code':
      return 'language' in node ? `${node.language}\n${node.text}\n` : node.text;
    case 'mention':
      return `@${node.username}`;
    case 'everybody':
      return `@${node.text}`;
    case 'link': {
      const name = toldBy(node.children);
      return name === node.href ? name : name + node.href;
    }
    case 'list':
      return node.items.map((item, index) => (node.ordered ? String(node.start + index) : '') + toldBy(item)).join('');
    default:
      return toldBy(node.children);
  }
}

/** The one paragraph of a message. */
export function paragraphOf(content: string): Inline[] {
  const [block, ...others] = parse(content);
  if (block?.kind !== 'paragraph' || others.length > 0) {
    throw new Error(`not one paragraph: ${JSON.stringify(parse(content))}`);
  }
  return block.children;
}
