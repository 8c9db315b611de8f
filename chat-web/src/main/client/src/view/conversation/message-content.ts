/** Draws what a message says. */

import { html } from 'lit';

/** The content of a message as text: nothing in it is taken for markup of the page. */
export const messageContent = (content: string) => html`<div class="content" dir="auto">${content}</div>`;
