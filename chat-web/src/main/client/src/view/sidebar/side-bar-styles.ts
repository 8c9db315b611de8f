/** Is the look of the side bar. */

import { css } from 'lit';

export const sidebarStyles = css`
  aside {
    display: flex;
    height: 100%;
    flex-direction: column;
    background: var(--parley-sidebar);
  }

  .find {
    display: flex;
    padding: 0.25rem 0.75rem 0.5rem;
    align-items: center;
    gap: 0.375rem;
  }

  .field {
    position: relative;
    min-width: 0;
    flex: 1;
  }

  .field wa-icon {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 0.625rem;
    color: var(--wa-color-text-quiet);
    transform: translateY(-50%);
    pointer-events: none;
  }

  input {
    width: 100%;
    height: 2.25rem;
    padding: 0 0.5rem;
    padding-inline-start: 2.125rem;
    border: 1px solid var(--wa-color-neutral-border-loud);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-surface-default);
    color: var(--wa-color-text-normal);
    font: inherit;
    font-size: 0.875rem;
  }

  input::placeholder {
    color: var(--wa-color-text-quiet);
    opacity: 1;
  }

  .alert {
    margin: 0 0.75rem 0.5rem;
  }

  .lists {
    min-height: 0;
    padding: 0 0.5rem 0.5rem;
    flex: 1;
    overflow: hidden auto;
  }

  .lists h2,
  .note {
    padding: 0.375rem 0.625rem 0.125rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
    font-weight: var(--wa-font-weight-bold);
  }

  .empty {
    padding: 1.5rem 0.75rem;
    color: var(--wa-color-text-quiet);
    text-align: center;
  }

  /* Where the list is all there is room for; else the welcome stands beside it. */
  parley-welcome {
    display: none;
    padding: 0.75rem;
    color: var(--wa-color-text-quiet);
  }

  @media (width < 720px) {
    .empty {
      display: none;
    }

    parley-welcome {
      display: block;
    }
  }
`;
