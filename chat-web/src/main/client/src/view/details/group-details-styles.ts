/** Is the look of a group's details. */

import { css } from 'lit';

export const groupDetailsStyles = css`
  .group {
    display: grid;
    padding: 1rem;
    gap: 0.25rem;
    justify-items: center;
    text-align: center;
  }

  .name {
    margin-block-start: 0.5rem;
    font-size: 1.0625rem;
    font-weight: var(--wa-font-weight-bold);
    overflow-wrap: anywhere;
  }

  .description {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .group .actions {
    justify-content: center;
    margin-block-start: 0.5rem;
  }

  .members-head {
    display: flex;
    padding: 0.25rem 1rem;
    align-items: center;
    justify-content: space-between;
  }

  h3 {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
  }

  .member {
    padding: 0 0.5rem;
  }

  .line {
    display: flex;
    align-items: center;
  }

  .line .row {
    min-width: 0;
    padding-block: 0.3125rem;
    flex: 1;
  }

  .member-actions {
    display: grid;
    padding: 0 0.5rem 0.5rem 3.5rem;
    gap: 0.375rem;
    justify-items: start;
  }

  .more,
  .leave {
    padding: 0.5rem 1rem 1rem;
  }

  .alert {
    margin: 0 1rem 0.75rem;
  }
`;
