/** Is the look of the messages. */

import { css } from 'lit';

export const messageListStyles = css`
  :host {
    position: relative;
    display: block;
    min-height: 0;
  }

  .scroller {
    position: relative;
    display: flex;
    height: 100%;
    flex-direction: column;
    overflow: hidden auto;
    overflow-anchor: none; /* the list keeps its place itself */
    overscroll-behavior: contain;
  }

  .scroller:focus-visible {
    outline-offset: -3px;
  }

  .inner {
    margin-block-start: auto; /* few messages stand at the bottom, near the field */
    padding-block: 0.5rem 0.75rem;
  }

  .top {
    display: flex;
    min-height: 3rem;
    padding: 0.5rem 1rem;
    align-items: center;
    justify-content: center;
    gap: 0.5rem;
    color: var(--wa-color-text-quiet);
    font-size: 0.8125rem;
    text-align: center;
  }

  .row {
    display: flow-root; /* margins count into its height */
  }

  .day {
    display: flex;
    padding: 0.75rem 1rem 0.25rem;
    align-items: center;
    gap: 0.75rem;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
    font-weight: var(--wa-font-weight-bold);
  }

  .day::before,
  .day::after {
    flex: 1;
    border-block-start: 1px solid var(--wa-color-surface-border);
    content: '';
  }

  .new {
    padding-block: 0.375rem;
    color: var(--wa-color-danger-on-normal);
  }

  .new::before,
  .new::after {
    border-color: currentColor;
  }

  .message {
    display: grid;
    padding: 0.0625rem 1rem;
    grid-template-columns: 2.25rem minmax(0, 1fr);
    column-gap: 0.75rem;
  }

  .message:hover {
    background: var(--parley-hover);
  }

  .first {
    padding-block-start: 0.4375rem;
  }

  .first .gutter {
    padding-block-start: 0.125rem;
  }

  .body {
    max-width: 56rem;
    min-width: 0;
  }

  .heading {
    display: flex;
    align-items: baseline;
    gap: 0.5rem;
    line-height: 1.35;
  }

  .sender {
    font-weight: var(--wa-font-weight-bold);
  }

  time {
    flex: none;
    color: var(--wa-color-text-quiet);
    font-size: 0.75rem;
  }

  .message:not(.first) time {
    display: block;
    padding-block-start: 0.1875rem;
    font-size: 0.625rem;
    opacity: 0;
    text-align: end;
    white-space: nowrap;
  }

  .message:hover time {
    opacity: 1 !important;
  }

  .content {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .placeholder {
    color: var(--wa-color-text-quiet);
    font-style: italic;
  }

  .status {
    color: var(--wa-color-text-quiet);
    font-size: 0.75rem;
  }

  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125rem 0.375rem;
    color: var(--wa-color-danger-on-normal);
    font-size: 0.8125rem;
  }

  .latest,
  .unread {
    position: absolute;
    inset-inline-end: 1.25rem;
    display: flex;
    min-height: 2.25rem;
    padding: 0 0.875rem;
    align-items: center;
    gap: 0.5rem;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-pill);
    background: var(--wa-color-surface-raised);
    box-shadow: var(--wa-shadow-m);
    font-size: 0.875rem;
    font-weight: var(--wa-font-weight-semibold);
    cursor: pointer;
  }

  .latest {
    inset-block-end: 0.75rem;
  }

  .unread {
    inset-block-start: 0.75rem;
  }

  .middle {
    display: grid;
    height: 100%;
    padding: 1.5rem;
    gap: 0.75rem;
    place-content: center;
    justify-items: center;
    color: var(--wa-color-text-quiet);
    text-align: center;
  }
`;
