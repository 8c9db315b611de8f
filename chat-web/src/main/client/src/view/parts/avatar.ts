/** Draws the rounded initials that stand for a person or a group; their name is always written beside them. */

import { css, html } from 'lit';
import { hueOf, initials } from './colours.ts';

/** The avatar of `name`, in a colour that stays the same for the same `id`. */
export const avatar = (name: string, id: string) =>
  html`<span class="avatar hue-${hueOf(id)}" aria-hidden="true">${initials(name)}</span>`;

export const avatarStyles = css`
  .avatar {
    display: grid;
    flex: none;
    width: 2.25rem;
    height: 2.25rem;
    border-radius: 30%;
    place-items: center;
    color: #fff;
    font-size: 0.8125rem;
    font-weight: var(--wa-font-weight-bold);
    letter-spacing: 0.02em;
    user-select: none;
  }

  /* Each has at least 4.5:1 with white. */
  .hue-0 {
    background: #0f766e;
  }
  .hue-1 {
    background: #3b5fc0;
  }
  .hue-2 {
    background: #8a4bb8;
  }
  .hue-3 {
    background: #b23a6b;
  }
  .hue-4 {
    background: #a8541a;
  }
  .hue-5 {
    background: #4a6f2b;
  }
  .hue-6 {
    background: #2b6f93;
  }
  .hue-7 {
    background: #6b5a4b;
  }
`;
