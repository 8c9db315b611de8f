/** Is the look of the form to log in. */

import { css } from 'lit';

export const signInStyles = css`
  :host {
    display: block;
    height: 100%;
    overflow: auto;
    background: var(--parley-canvas);
  }

  main {
    display: grid;
    min-height: 100%;
    padding: 1rem;
    place-items: center;
  }

  .card {
    display: grid;
    width: min(100%, 24rem);
    padding: 2rem 1.75rem 1.5rem;
    gap: 0.75rem;
    justify-items: center;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-l);
    background: var(--wa-color-surface-raised);
    box-shadow: var(--wa-shadow-m);
  }

  h1 {
    font-size: var(--wa-font-size-xl);
    line-height: 1.2;
  }

  .alert {
    width: 100%;
  }

  form {
    display: grid;
    width: 100%;
    margin-block: 0.5rem;
    gap: 1rem;
  }

  .link {
    padding-block: 0.25rem;
  }
`;
