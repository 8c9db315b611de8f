/** Draws the picture of a person or a group, or their rounded initials; the name is always written beside it. */

import { css, html, nothing } from 'lit';
import { until } from 'lit/directives/until.js';
import { pictures } from '../../server/pictures.ts';
import { hueOf, initials } from './colours.ts';

/** The picture at `url`, else the initials of `name` in a colour that stays the same for the same `id`. */
export const avatar = (name: string, id: string, url?: string | null, size: 'small' | 'large' = 'small') =>
  html`<span class="avatar hue-${hueOf(id)} ${size}" aria-hidden="true">${initials(name)}${url ? picture(url) : nothing}</span>`;

const picture = (url: string) => html`<img src=${until(pictures.addressOf(url), nothing)} alt="" />`;

export const avatarStyles = css`
  .avatar {
    position: relative;
    display: grid;
    flex: none;
    width: 2.25rem;
    height: 2.25rem;
    overflow: hidden;
    border-radius: 30%;
    place-items: center;
    color: #fff;
    font-size: 0.8125rem;
    font-weight: var(--wa-font-weight-bold);
    letter-spacing: 0.02em;
    user-select: none;
  }

  .avatar img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  /* Until it is there, and where it is not to be had, the initials stay. */
  .avatar img:is(:not([src]), [src='']) {
    display: none;
  }

  .avatar.large {
    width: 5rem;
    height: 5rem;
    font-size: 1.625rem;
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
