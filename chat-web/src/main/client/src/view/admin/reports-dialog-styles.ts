/** Is the look of the dialog with reports. */

import { css } from 'lit';

export const reportsDialogStyles = css`
  .list {
    display: grid;
    min-height: min(20rem, 60dvh); /* the same for few as for many */
    padding-block-start: 0.75rem;
    align-content: start;
    gap: 0.5rem;
  }

  .report {
    display: grid;
    padding-block: 0.75rem;
    gap: 0.375rem;
    border-block-end: 1px solid var(--wa-color-surface-border);
    overflow-wrap: anywhere;
  }

  blockquote {
    max-height: 12rem;
    margin: 0;
    padding: 0.375rem 0.75rem;
    overflow: hidden auto;
    border-inline-start: 3px solid var(--wa-color-neutral-border-loud);
    white-space: pre-wrap;
  }
`;
