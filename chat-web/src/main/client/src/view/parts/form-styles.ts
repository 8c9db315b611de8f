/** Is the look of forms in dialogs and panes. */

import { css } from 'lit';

export const formStyles = css`
  .fields {
    display: grid;
    gap: 0.875rem;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }

  .hint {
    color: var(--wa-color-text-quiet);
    font-size: 0.8125rem;
  }

  .check {
    display: flex;
    min-height: 2rem;
    align-items: center;
    gap: 0.625rem;
    cursor: pointer;
  }

  .check input {
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    flex: none;
    accent-color: var(--wa-color-brand-fill-loud);
  }

  h3 {
    font-size: 0.9375rem;
  }
`;
