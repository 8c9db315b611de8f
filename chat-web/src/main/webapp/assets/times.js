/** Words points in time the way the reader's own language and time zone do. */

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const shortDate = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const longDate = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const fullDate = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });

export const timeOfDay = (date) => clock.format(date);
export const exactTime = (date) => exact.format(date);

/** The calendar day of a date, as a key that sorts. */
export function dayKey(date) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The heading over the messages of one day. */
export function dayName(date, now = new Date()) {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (dayKey(date) === dayKey(now)) {
    return 'Today';
  }
  if (dayKey(date) === dayKey(yesterday)) {
    return 'Yesterday';
  }
  return (date.getFullYear() === now.getFullYear() ? longDate : fullDate).format(date);
}

/** The time beside a conversation in the list: the hour today, the date before. */
export function shortTime(date, now = new Date()) {
  return dayKey(date) === dayKey(now) ? clock.format(date) : shortDate.format(date);
}
