/** Is the look of the dialog with contacts. */

import { css } from 'lit';

export const contactsDialogStyles = css`
  .content {
    display: grid;
    gap: 0.5rem;
    min-height: min(24rem, 60dvh); /* the same for few as for many: it does not jump while a name is typed */
    align-content: start;
  }

  .line {
    display: flex;
    align-items: center;
    gap: 0.125rem;
  }

  .line .row {
    min-width: 0;
    flex: 1;
  }

  .quiet {
    font-size: 0.875rem;
  }
`;
