/** The colours of code, in both themes at least 4.5:1 against its background. */

import { css } from 'lit';

export const codeColours = css`
  .hljs-keyword, .hljs-doctag, .hljs-template-tag, .hljs-template-variable, .hljs-type, .hljs-variable.language_ {
    color: var(--parley-code-keyword, light-dark(#b4141f, #ff7b72));
  }
  .hljs-title, .hljs-title.class_, .hljs-title.function_ {
    color: var(--parley-code-title, light-dark(#7339d1, #d2a8ff));
  }
  .hljs-attr, .hljs-attribute, .hljs-literal, .hljs-meta, .hljs-number, .hljs-operator, .hljs-variable, .hljs-selector-attr,
  .hljs-selector-class, .hljs-selector-id, .hljs-section {
    color: var(--parley-code-literal, light-dark(#0550ae, #79c0ff));
  }
  .hljs-string, .hljs-regexp, .hljs-meta .hljs-string {
    color: var(--parley-code-string, light-dark(#0a3069, #a5d6ff));
  }
  .hljs-built_in, .hljs-symbol, .hljs-bullet {
    color: var(--parley-code-builtin, light-dark(#8a3a00, #ffa657));
  }
  .hljs-comment, .hljs-formula {
    color: var(--parley-code-comment, light-dark(#57606a, #9198a1));
  }
  .hljs-name, .hljs-quote, .hljs-selector-tag, .hljs-selector-pseudo, .hljs-addition {
    color: var(--parley-code-name, light-dark(#116329, #7ee787));
  }
  .hljs-deletion {
    color: var(--parley-code-deletion, light-dark(#82071e, #ffa198));
  }
  .hljs-emphasis {
    font-style: italic;
  }
  .hljs-strong {
    font-weight: bold;
  }
`;
