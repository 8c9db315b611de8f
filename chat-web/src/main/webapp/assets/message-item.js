/** Draws one row of the message pane: a day or a message. */

import { paintAvatar } from './avatar.js';
import { el } from './dom.js';
import { exactTime, timeOfDay } from './times.js';

/** Creates the element of a row; `retry` is called with the id of a message to send again. */
export function createRow(row, retry) {
  if (row.kind === 'day') {
    return el('li', { class: 'day' }, el('span'));
  }
  const node = el('li');
  node.parts = {
    avatar: el('span', { 'aria-hidden': 'true' }),
    sender: el('span'),
    content: el('p', { class: 'content', dir: 'auto' }),
    time: el('time'),
    status: el('span', { class: 'status' }),
    reason: el('span'),
    failure: el('p', { class: 'failure' }),
  };
  const { avatar, sender, content, time, status, reason, failure } = node.parts;
  const meta = el('span', { class: 'meta' }, status, time);
  const bubble = el('div', { class: 'bubble' }, sender, content, meta);
  failure.append(reason, el('button', { class: 'link', type: 'button', onclick: () => retry(row.key) }, 'Try again'));
  node.append(avatar, el('div', { class: 'bubble-column' }, bubble, failure));
  return node;
}

/** Brings the element of a row up to date, touching only what differs. */
export function updateRow(node, row, { group, nameOf }) {
  if (row.kind === 'day') {
    setText(node.firstChild, row.name);
    return;
  }
  const { message, own, first, date } = row;
  const { avatar, sender, content, time, status, reason, failure } = node.parts;
  const name = own ? 'You' : nameOf(message.sender_id);
  node.className = `message${own ? ' own' : ''}${first ? ' first' : ''}${message.failure ? ' failed' : ''}`;
  paintAvatar(avatar, name, message.sender_id);
  avatar.hidden = own || !group;
  setText(sender, name);
  sender.className = group && !own && first ? 'sender one-line' : 'visually-hidden';
  setText(content, message.deleted || message.deleted_at ? 'Message deleted' : message.content || 'Attachment');
  content.classList.toggle('placeholder', !message.content);
  setText(time, timeOfDay(date));
  time.dateTime = date.toISOString();
  time.title = exactTime(date);
  setText(status, statusOf(message));
  setText(reason, message.failure ? `Not sent. ${message.failure}` : '');
  failure.hidden = !message.failure;
}

function statusOf(message) {
  if (message.waiting && !message.failure) {
    return 'sending…';
  }
  return message.edited_at && !message.deleted ? 'edited' : '';
}

function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}
