/** Is the look of what people write: paragraphs, lists, quotes, code, mentions. */

import { css } from 'lit';

export const messageContentStyles = css`
  .content {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .content > * + * {
    margin-block-start: 0.375rem;
  }

  .content ul,
  .content ol {
    padding-inline-start: 1.5rem;
  }

  .content ul {
    list-style: disc;
  }

  .content ol {
    list-style: decimal;
  }

  .content blockquote {
    margin: 0;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--wa-color-neutral-border-loud);
    color: var(--wa-color-text-quiet);
  }

  .content a {
    color: var(--wa-color-text-link);
    text-decoration: underline;
  }

  .content code {
    padding: 0.0625rem 0.25rem;
    border-radius: var(--wa-border-radius-s);
    background: var(--wa-color-neutral-fill-quiet);
    font-family: var(--wa-font-family-code);
    font-size: 0.875em;
  }

  .content parley-code {
    max-width: 44rem;
    margin-block: 0.25rem;
    white-space: normal;
  }

  .content.jumbo {
    font-size: 2.25rem;
    line-height: 1.25;
  }

  .mention {
    padding-inline: 0.125rem;
    border-radius: var(--wa-border-radius-s);
    color: var(--wa-color-text-link);
    font-weight: var(--wa-font-weight-semibold);
  }

  .mention-me {
    background: var(--parley-mention);
    color: var(--parley-mention-text);
  }
`;
