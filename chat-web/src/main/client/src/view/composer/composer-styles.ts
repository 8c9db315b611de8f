/** Is the look of the field in which a message is written. */

import { css } from 'lit';

export const composerStyles = css`
  form {
    position: relative;
    padding: 0 1rem 0.5rem;
  }

  .around {
    position: relative;
  }

  .frame {
    border: 1px solid var(--wa-color-neutral-border-loud);
    border-radius: var(--wa-border-radius-l);
    background: var(--wa-color-surface-default);
  }

  .line {
    display: flex;
    padding: 0.3125rem;
    align-items: flex-end;
  }

  .frame:focus-within:has(textarea:focus) {
    border-color: var(--wa-color-focus);
    box-shadow: 0 0 0 1px var(--wa-color-focus);
  }

  textarea {
    min-width: 0;
    padding: 0.4375rem 0.625rem;
    flex: 1;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.4;
    resize: none;
  }

  textarea:focus-visible {
    outline: none; /* the frame around it shows the focus */
  }

  textarea::placeholder {
    color: var(--wa-color-text-quiet);
    opacity: 1;
  }

  .send {
    display: grid;
    flex: none;
    width: 2.25rem;
    height: 2.25rem;
    padding: 0;
    place-items: center;
    border: 0;
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-brand-fill-loud);
    color: var(--wa-color-brand-on-loud);
    font-size: 1.125rem;
    cursor: pointer;
  }

  .send:disabled {
    background: none;
    color: var(--wa-color-text-quiet);
    cursor: default;
  }

  .send:dir(rtl) wa-icon {
    transform: scaleX(-1);
  }

  .alert {
    margin-block-end: 0.5rem;
  }

  .hint {
    padding: 0.25rem 0.625rem 0;
    color: var(--wa-color-text-quiet);
    font-size: 0.75rem;
  }

  @media (width < 720px) {
    form {
      padding: 0 0.5rem 0.5rem;
    }

    .hint {
      display: none;
    }
  }
`;
