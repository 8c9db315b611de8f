/** Arranges the messages of a conversation into the rows of the page: days, and runs of one sender. */

import { dayKey, dayName } from './times.js';

const RUN_MS = 5 * 60_000; // a sender's messages this close together stand as one run under one name

/** The rows of stored messages followed by those still on their way. */
export function rowsOf(messages, waiting, myId) {
  const rows = [];
  let previous = null;
  for (const message of [...messages, ...waiting.map((item) => ({ ...item, sender_id: myId, waiting: true }))]) {
    const date = new Date(message.timestamp);
    const newDay = !previous || dayKey(previous.date) !== dayKey(date);
    if (newDay) {
      rows.push({ kind: 'day', key: `day ${dayKey(date)}`, name: dayName(date) });
    }
    const own = message.sender_id === myId;
    const sameRun = !newDay && previous.senderId === message.sender_id && date - previous.date < RUN_MS;
    // An own message keeps its key when it is acknowledged, so that its element stays.
    const key = own && message.client_message_id ? message.client_message_id : `seq ${message.seq}`;
    const row = { kind: 'message', key, message, date, own, first: !sameRun, senderId: message.sender_id };
    rows.push(row);
    previous = row;
  }
  return rows;
}
