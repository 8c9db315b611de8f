/** Is the look of the open conversation around its messages. */

import { css } from 'lit';

export const conversationPaneStyles = css`
  section {
    display: grid;
    height: 100%;
    grid-template: auto auto minmax(0, 1fr) auto auto auto / minmax(0, 1fr);
  }

  header {
    display: flex;
    min-height: 3.75rem;
    padding: 0.5rem 0.75rem 0.5rem 1rem;
    grid-row: 1;
    align-items: center;
    gap: 0.625rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
  }

  .text {
    min-width: 0;
    flex: 1;
    line-height: 1.3;
  }

  h2 {
    font-size: 1rem;
    outline: none; /* focus comes here only to begin reading */
  }

  .text p {
    font-size: 0.8125rem;
  }

  .back {
    display: none;
  }

  .offline {
    padding: 0.375rem 1rem;
    grid-row: 2;
    background: var(--parley-warning-surface);
    color: var(--parley-warning-text);
    font-size: 0.8125rem;
  }

  parley-messages {
    grid-row: 3;
  }

  parley-message-actions {
    grid-row: 4;
  }

  parley-typing {
    grid-row: 5;
  }

  parley-composer {
    grid-row: 6;
  }

  @media (width < 720px) {
    header {
      padding-inline-start: 0.25rem;
    }

    .back {
      display: grid;
    }
  }
`;
