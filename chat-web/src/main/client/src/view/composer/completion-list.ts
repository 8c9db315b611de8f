/** Draws what the composer offers for what is being typed. */

import { css, html, nothing } from 'lit';
import { words } from '../../words/words.ts';
import type { Completions } from './completions.ts';

export const optionId = (index: number): string => `option-${index}`;

export function completionList(completions: Completions, choose: (index: number) => void) {
  const { options, active } = completions;
  const list = completions.isOpen
    ? html`<div id="options" class="options" role="listbox" aria-label=${words().suggestions}>
        ${options.map(
          ({ sign, label, note }, index) => html`<div
            id=${optionId(index)}
            class="option"
            role="option"
            aria-selected=${index === active ? 'true' : 'false'}
            @pointerdown=${(event: Event) => event.preventDefault() /* the focus stays in the field */}
            @click=${() => choose(index)}
          >
            ${sign ? html`<span class="sign" aria-hidden="true">${sign}</span>` : nothing}
            <bdi class="one-line">${label}</bdi><span class="note one-line">${note}</span>
          </div>`,
        )}
      </div>`
    : nothing;
  return html`${list}<span class="visually-hidden" role="status">${options.length > 0 ? words().suggestionsCount(options.length) : ''}</span>`;
}

export const completionListStyles = css`
  .options {
    position: absolute;
    z-index: 2;
    inset-block-end: calc(100% + 0.25rem);
    inset-inline-start: 0;
    width: min(22rem, 100%);
    padding: 0.25rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-surface-raised);
    box-shadow: var(--wa-shadow-m);
  }

  .option {
    display: flex;
    min-height: 2.125rem;
    padding: 0.125rem 0.5rem;
    align-items: center;
    gap: 0.5rem;
    border-radius: var(--wa-border-radius-s);
    cursor: pointer;
  }

  .option:hover {
    background: var(--parley-hover);
  }

  .option[aria-selected='true'] {
    background: var(--parley-selected);
  }

  .sign {
    flex: none;
    width: 1.5rem;
    font-size: 1.25rem;
    line-height: 1;
    text-align: center;
  }

  .note {
    color: var(--wa-color-text-quiet);
    font-size: 0.8125rem;
  }

  .option[aria-selected='true'] .note {
    color: inherit;
  }
`;
