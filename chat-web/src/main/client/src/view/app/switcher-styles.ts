/** Is the look of the dialog that goes to a conversation. */

import { css } from 'lit';

export const switcherStyles = css`
  input {
    width: 100%;
    height: 2.5rem;
    padding: 0 0.75rem;
    border: 1px solid var(--wa-color-neutral-border-loud);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-surface-default);
    color: var(--wa-color-text-normal);
    font: inherit;
  }

  input::placeholder {
    color: var(--wa-color-text-quiet);
    opacity: 1;
  }

  .alert {
    margin-block-start: 0.5rem;
  }

  [role='status'] {
    min-height: 1.5rem;
    padding: 0.25rem 0.625rem 0;
    font-size: 0.8125rem;
  }

  [role='listbox'] {
    height: 21rem; /* the same however much is found, so that nothing jumps below the typing */
    max-height: 50vh;
    overflow: hidden auto;
  }

  .row-text {
    display: grid;
  }

  .row[aria-selected='true'] {
    background: var(--parley-selected);
  }
`;
