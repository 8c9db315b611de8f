/** Builds the tree of a paragraph out of its tokens. */

import type { Inline } from './ast.ts';
import { tokenise, type Token } from './inline-tokens.ts';

/**
 * Marks that wait for their closing ones; the oldest gives way. More are nobody's intention, and this bounds both how deep
 * the tree gets and how far is looked back from each closing mark.
 */
export const MOST_OPEN_MARKS = 16;

type Run = Extract<Token, { kind: 'run' }>;

/** A mark that may open emphasis; it stands as text among the nodes until it is closed. */
interface Opener {
  character: string;
  length: number;
  index: number;
}

/** What is being read: a paragraph, or the name of a link. */
interface Frame {
  nodes: Inline[];
  openers: Opener[];
}

export function parseInlines(text: string): Inline[] {
  const paragraph: Frame = { nodes: [], openers: [] };
  let link: Frame | null = null;
  for (const token of tokenise(text)) {
    const frame: Frame = link ?? paragraph;
    switch (token.kind) {
      case 'node':
        add(frame, token.node, link !== null);
        break;
      case 'run':
        mark(frame, token);
        break;
      case 'link-start':
        link = { nodes: [], openers: [] };
        break;
      case 'link-end':
        paragraph.nodes.push({ kind: 'link', href: token.href, children: named(frame.nodes, token.href) });
        link = null;
    }
  }
  return joined(paragraph.nodes);
}

/** An address within the name of a link is a name: where the link goes is said by the link. */
function add(frame: Frame, node: Inline, withinLink: boolean): void {
  if (withinLink && node.kind === 'link') {
    frame.nodes.push(...node.children);
  } else {
    frame.nodes.push(node);
  }
}

/** A link that nobody could see or hit goes by its address. */
function named(nodes: Inline[], href: string): Inline[] {
  const children = joined(nodes);
  return children.some(isSeen) ? children : [{ kind: 'text', text: href }];
}

function isSeen(node: Inline): boolean {
  switch (node.kind) {
    case 'text':
    case 'code':
      return /[\p{L}\p{N}\p{P}\p{S}]/u.test(node.text);
    case 'break':
      return false;
    case 'mention':
    case 'everybody':
      return true;
    default:
      return node.children.some(isSeen);
  }
}

function mark(frame: Frame, run: Run): void {
  let left = run.length;
  for (let opener = run.closes ? openerOf(frame, run, left) : null; opener; opener = left > 0 ? openerOf(frame, run, left) : null) {
    left -= close(frame, opener, left);
  }
  if (left === 0) {
    return;
  }
  if (run.opens) {
    if (frame.openers.length === MOST_OPEN_MARKS) {
      frame.openers.shift();
    }
    frame.openers.push({ character: run.character, length: left, index: frame.nodes.length });
  }
  frame.nodes.push({ kind: 'text', text: run.character.repeat(left) });
}

/** One mark closes one, two close two, three either: "**a*" is text, and "*a**b*" is all italic. */
function openerOf(frame: Frame, run: Run, length: number): Opener | null {
  const found = frame.openers.findLastIndex(
    (opener) =>
      opener.character === run.character &&
      (opener.length === length || opener.length === 3 || length === 3) &&
      opener.index < frame.nodes.length - 1,
  );
  if (found < 0) {
    return null;
  }
  frame.openers.length = found + 1; // what was opened within and not closed is text
  return frame.openers[found]!;
}

/** Puts all behind the opener into one node, and says how many of the closing marks that took. */
function close(frame: Frame, opener: Opener, length: number): number {
  const taken = Math.min(opener.length, length, 2);
  const kind = opener.character === '~' ? 'strike' : taken === 2 ? 'strong' : 'emphasis';
  const node: Inline = { kind, children: joined(frame.nodes.splice(opener.index + 1)) };
  opener.length -= taken;
  if (opener.length === 0) {
    frame.openers.pop();
    frame.nodes[opener.index] = node;
  } else {
    frame.nodes[opener.index] = { kind: 'text', text: opener.character.repeat(opener.length) };
    frame.nodes.push(node);
  }
  return taken;
}

/** Texts that turned out to be neighbours become one. */
function joined(nodes: Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') {
      result[result.length - 1] = { kind: 'text', text: last.text + node.text };
    } else {
      result.push(node);
    }
  }
  return result;
}
