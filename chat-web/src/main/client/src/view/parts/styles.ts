/** Is the look that several elements share. */

import { css } from 'lit';

export const sharedStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  button {
    font: inherit;
    color: inherit;
  }

  :focus-visible {
    outline: var(--wa-focus-ring);
    outline-offset: var(--wa-focus-ring-offset);
  }

  /* Without a width of its own the picture is 300 px wide, unseen, and takes the clicks on what is beside it. */
  wa-icon::part(svg) {
    width: 1em;
  }

  .one-line {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .quiet {
    color: var(--wa-color-text-quiet);
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon-button {
    display: grid;
    flex: none;
    width: 2.25rem;
    height: 2.25rem;
    padding: 0;
    place-items: center;
    border: 0;
    border-radius: var(--wa-border-radius-m);
    background: none;
    color: var(--wa-color-text-quiet);
    font-size: 1.125rem;
    cursor: pointer;
  }

  .icon-button:hover {
    background: var(--parley-hover);
    color: var(--wa-color-text-normal);
  }

  .icon-button[aria-pressed='true'],
  .icon-button[aria-expanded='true'] {
    background: var(--parley-selected);
    color: var(--wa-color-text-normal);
  }

  .alert {
    padding: 0.5rem 0.75rem;
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-danger-fill-quiet);
    color: var(--wa-color-danger-on-normal);
    font-size: var(--wa-font-size-s);
  }

  .link {
    min-height: 1.5rem;
    padding: 0 0.25rem;
    border: 0;
    border-radius: var(--wa-border-radius-s);
    background: none;
    color: var(--wa-color-text-link);
    font-weight: var(--wa-font-weight-semibold);
    cursor: pointer;
  }

  .link:hover {
    text-decoration: underline;
  }
`;

/** Rows that can be picked: conversations and people. */
export const rowStyles = css`
  .row {
    display: flex;
    width: 100%;
    min-height: 3.25rem;
    padding: 0.4375rem 0.625rem;
    align-items: center;
    gap: 0.625rem;
    border: 0;
    border-radius: var(--wa-border-radius-m);
    background: none;
    text-align: start;
    cursor: pointer;
  }

  .row:hover {
    background: var(--parley-hover);
  }

  .row:focus-visible {
    outline-offset: -3px; /* the list clips what stands out */
  }

  .row[aria-current='true'] {
    background: var(--parley-selected);
  }

  .row-text {
    min-width: 0;
    flex: 1;
  }

  .row-line {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.5rem;
  }

  .row-title {
    font-size: 0.9375rem;
    line-height: 1.35;
  }

  .row-note,
  .row-time {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
    line-height: 1.4;
  }

  .row-note {
    font-size: 0.8125rem;
  }

  .row-time {
    flex: none;
  }
`;
