/** Draws the buttons that a message offers while somebody points at it or has it under the keyboard. */

import { css, html, nothing, type TemplateResult } from 'lit';
import type { Message } from '../../server/protocol.ts';
import { words } from '../../words/words.ts';
import { tell, type ActionName } from './message-action.ts';

const QUICK = ['👍', '❤️', '😂'];

export function messageToolbar(message: Message, mine: readonly string[]): TemplateResult {
  const text = words();
  return html`<div class="toolbar" role="toolbar" aria-label=${text.actions}>
    ${QUICK.map(
      (emoji) => html`<button
        type="button"
        class="tool emoji"
        aria-label=${text.reactWith(emoji)}
        aria-pressed=${mine.includes(emoji) ? 'true' : 'false'}
        title=${text.reactWith(emoji)}
        @click=${(event: Event) => tell(event.currentTarget, 'react', message, { emoji })}
      >
        ${emoji}
      </button>`,
    )}
    ${tool('pick', 'smile', text.react, message)} ${tool('reply', 'reply', text.reply, message)}
    ${tool('menu', 'more', text.moreActions, message, 'menu')}
  </div>`;
}

function tool(name: ActionName, icon: string, label: string, message: Message, popup?: 'menu'): TemplateResult {
  return html`<button
    type="button"
    class="tool"
    data-action=${name}
    aria-label=${label}
    aria-haspopup=${popup ?? nothing}
    title=${label}
    @click=${(event: Event) => tell(event.currentTarget, name, message)}
  >
    <wa-icon name=${icon}></wa-icon>
  </button>`;
}

export const messageToolbarStyles = css`
  .toolbar {
    position: absolute;
    z-index: 1;
    inset-block-start: -0.875rem;
    inset-inline-end: 1rem;
    display: flex;
    padding: 0.125rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-surface-raised);
    box-shadow: var(--wa-shadow-s);
  }

  .tool {
    display: grid;
    width: 1.875rem;
    height: 1.875rem;
    padding: 0;
    place-items: center;
    border: 0;
    border-radius: var(--wa-border-radius-s);
    background: none;
    color: var(--wa-color-text-quiet);
    font-size: 1rem;
    cursor: pointer;
  }

  .tool:hover {
    background: var(--parley-hover);
    color: var(--wa-color-text-normal);
  }

  .tool[aria-pressed='true'] {
    background: var(--parley-selected);
  }

  @media (pointer: coarse) {
    .tool {
      width: 2.5rem;
      height: 2.5rem;
    }
  }
`;
