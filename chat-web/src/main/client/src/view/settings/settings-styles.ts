/** Is the look of the groups of choices in the settings. */

import { css } from 'lit';

export const settingsStyles = css`
  fieldset {
    display: grid;
    min-width: 0;
    margin: 0 0 1.25rem;
    padding: 0;
    border: 0;
    gap: 0.25rem;
  }

  legend {
    padding: 0;
    margin-block-end: 0.375rem;
    font-weight: var(--wa-font-weight-bold);
  }

  label {
    display: flex;
    min-height: 2rem;
    align-items: center;
    gap: 0.5rem;
    cursor: pointer;
  }

  input {
    width: 1.125rem;
    height: 1.125rem;
    margin: 0;
    flex: none;
    accent-color: var(--wa-color-brand-fill-loud);
  }
`;
