/** Draws the buttons by which one of several sections is chosen. */

import { css, html, nothing } from 'lit';

/** @param choose is told which section is wanted */
export function tabs<T extends string>(
  label: string,
  sections: readonly { id: T; name: string }[],
  chosen: T,
  choose: (section: T) => void,
) {
  return html`<nav class="tabs" aria-label=${label}>
    ${sections.map(
      ({ id, name }) =>
        html`<button type="button" aria-current=${id === chosen ? 'true' : nothing} @click=${() => choose(id)}>${name}</button>`,
    )}
  </nav>`;
}

export const tabStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
  }

  .tabs button {
    min-height: 2.25rem;
    padding: 0 0.75rem;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--wa-color-text-quiet);
    font-size: 0.9375rem;
    cursor: pointer;
  }

  .tabs button:hover {
    color: var(--wa-color-text-normal);
  }

  .tabs button[aria-current='true'] {
    border-block-end-color: var(--wa-color-brand-fill-loud);
    color: var(--wa-color-text-normal);
    font-weight: var(--wa-font-weight-semibold);
  }
`;
