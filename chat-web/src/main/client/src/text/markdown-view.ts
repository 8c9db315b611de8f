/** Shows the blocks of a message. What people wrote becomes text and nothing else. */

import { html, nothing, type TemplateResult } from 'lit';
import type { Block, Inline } from './ast.ts';
import './code-block.ts';
import { directionOf } from './direction.ts';
import { en, type TextWords } from './text-words.ts';

export interface ViewContext {
  /** Asked with the username as it was typed, whatever its case. */
  nameOf(username: string): { userId: string; name: string } | undefined;
  /** The user id of who looks at it. */
  me: string;
  /** Whether `@all` called everybody: for most people it calls nobody. */
  mentionsAll?: boolean;
  words?: TextWords;
}

type View = TemplateResult | string;

export function renderBlocks(blocks: readonly Block[], context: ViewContext): TemplateResult[] {
  return blocks.map((block) => blockView(block, context));
}

function blockView(block: Block, context: ViewContext): TemplateResult {
  const direction = directionOf([block]) ?? nothing;
  switch (block.kind) {
    case 'paragraph':
      return html`<p dir=${direction}>${inlineViews(block.children, context)}</p>`;
    case 'quote':
      return html`<blockquote dir=${direction}>${renderBlocks(block.children, context)}</blockquote>`;
    case 'code':
      return html`<parley-code .text=${block.text} .language=${block.language} .words=${context.words ?? en}></parley-code>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${renderBlocks(item, context)}</li>`);
      return block.ordered ? html`<ol dir=${direction} start=${block.start}>${items}</ol>` : html`<ul dir=${direction}>${items}</ul>`;
    }
  }
}

function inlineViews(nodes: readonly Inline[], context: ViewContext): View[] {
  return nodes.map((node) => inlineView(node, context));
}

function inlineView(node: Inline, context: ViewContext): View {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'break':
      return html`<br>`;
    case 'strong':
      return html`<strong>${inlineViews(node.children, context)}</strong>`;
    case 'emphasis':
      return html`<em>${inlineViews(node.children, context)}</em>`;
    case 'strike':
      return html`<s>${inlineViews(node.children, context)}</s>`;
    case 'code':
      return html`<code dir="ltr">${node.text}</code>`;
    case 'link':
      return linkView(node.href, node.children, context);
    case 'mention':
      return mentionView(node.username, context);
    case 'everybody':
      return context.mentionsAll ? html`<span class="mention mention-me">@${node.text}</span>` : `@${node.text}`;
  }
}

/** Where a link by another name leads is told before one follows it. */
function linkView(href: string, children: readonly Inline[], context: ViewContext): TemplateResult {
  const [only] = children;
  const named = !(children.length === 1 && only?.kind === 'text' && only.text === href);
  return html`<a href=${href} title=${named ? href : nothing} target="_blank" rel="noopener noreferrer nofollow"><bdi>${inlineViews(children, context)}</bdi></a>`;
}

function mentionView(username: string, context: ViewContext): View {
  const person = context.nameOf(username);
  if (!person) {
    return `@${username}`;
  }
  const classes = person.userId === context.me ? 'mention mention-me' : 'mention';
  return html`<span class=${classes} data-user-id=${person.userId} title=${`@${username}`}>@<bdi>${person.name}</bdi></span>`;
}
