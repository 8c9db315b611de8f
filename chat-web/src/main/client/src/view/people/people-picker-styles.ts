/** Is the look of the field in which people are picked. */

import { css } from 'lit';

export const peoplePickerStyles = css`
  .picker {
    display: grid;
    gap: 0.5rem;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
  }

  .chips:empty {
    display: none;
  }

  .chip {
    display: flex;
    max-width: 100%;
    align-items: center;
    padding-inline-start: 0.625rem;
    border-radius: var(--wa-border-radius-pill);
    background: var(--parley-selected);
    font-size: 0.875rem;
  }

  .chip button {
    display: grid;
    width: 1.75rem;
    height: 1.75rem;
    padding: 0;
    place-items: center;
    border: 0;
    border-radius: 50%;
    background: none;
    cursor: pointer;
  }

  .quiet {
    min-height: 1.25rem;
    font-size: 0.8125rem;
  }

  .people {
    max-height: 14rem;
    overflow: hidden auto;
  }
`;
