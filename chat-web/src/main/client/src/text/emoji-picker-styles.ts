/** How the emoji picker looks. */

import { css } from 'lit';

export const emojiPickerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    inline-size: min(21.5rem, 100vw);
    block-size: min(26rem, 80vh);
    background: var(--wa-color-surface-raised, light-dark(#fff, #1c2128));
    color: var(--wa-color-text-normal, light-dark(#1f2328, #e6edf3));
    font-size: 1rem;
  }
  search {
    display: flex;
    gap: 0.5rem;
    padding: 0.5rem;
  }
  input,
  select {
    min-block-size: 2.25rem;
    box-sizing: border-box;
    padding-inline: 0.5rem;
    border: 1px solid var(--wa-form-control-border-color, light-dark(#6e7781, #8b949e));
    border-radius: var(--wa-border-radius-m, 6px);
    background: inherit;
    color: inherit;
    font: inherit;
  }
  input {
    flex: 1;
    min-inline-size: 0;
  }
  [role='tablist'] {
    display: flex;
    padding-inline: 0.5rem;
    border-block-end: 1px solid var(--wa-color-surface-border, light-dark(#d0d7de, #30363d));
  }
  button {
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  [role='tab'] {
    flex: 1;
    min-inline-size: 1.5rem;
    min-block-size: 2.25rem;
    padding: 0;
    border-block-end: 3px solid transparent;
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--wa-color-brand-fill-loud, light-dark(#0969da, #58a6ff));
  }
  [role='tabpanel'] {
    flex: 1;
    overflow-y: auto;
    padding: 0 0.5rem 0.5rem;
  }
  h2 {
    margin: 0;
    padding-block: 0.5rem;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  h2::first-letter {
    text-transform: uppercase; /* English names of groups begin small */
  }
  p {
    margin: 0;
    padding-inline: 0.5rem;
  }
  [role='tab']:hover {
    background: var(--wa-color-neutral-fill-quiet, light-dark(#eaeef2, #30363d));
  }
  .retry {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 2px solid var(--wa-color-focus, light-dark(#0969da, #58a6ff));
    outline-offset: -2px;
  }
`;
