/** Is the layout of the running chat, from a wide screen to a phone. */

import { css } from 'lit';

export const chatPageStyles = css`
  :host {
    display: grid;
    height: 100%;
    grid-template: 100% / minmax(17rem, 21rem) minmax(0, 1fr);
  }

  :host(.with-details) {
    grid-template-columns: minmax(17rem, 21rem) minmax(0, 1fr) 18rem;
  }

  parley-sidebar {
    border-inline-end: 1px solid var(--wa-color-surface-border);
  }

  parley-details {
    border-inline-start: 1px solid var(--wa-color-surface-border);
  }

  main {
    min-width: 0;
  }

  parley-switcher,
  parley-shortcuts {
    position: absolute; /* no cell of the grid */
  }

  .nothing-open {
    display: grid;
    height: 100%;
    padding: 1.5rem;
    overflow: hidden auto;
    gap: 0.75rem;
    place-content: safe center;
    justify-items: center;
    color: var(--wa-color-text-quiet);
    text-align: center;
  }

  .nothing-open wa-icon {
    font-size: 3rem;
    color: var(--wa-color-brand-on-quiet);
  }

  /* Too narrow for three panes: the details cover the conversation. */
  @media (width < 1100px) {
    :host(.with-details) {
      grid-template-columns: minmax(17rem, 21rem) minmax(0, 1fr);
    }

    :host(.with-details) main {
      display: none;
    }
  }

  /* Too narrow for two: one pane at a time. */
  @media (width < 720px) {
    :host,
    :host(.with-details) {
      grid-template-columns: minmax(0, 1fr);
    }

    :host(.reading) parley-sidebar,
    :host(:not(.reading)) main {
      display: none;
    }
  }
`;
