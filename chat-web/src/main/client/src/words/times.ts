/** Words points in time the way the reader's own language and time zone do. */

import { language, words } from './words.ts';

const MS_A_DAY = 86_400_000;
const MS_A_MINUTE = 60_000;

const STYLES = {
  clock: { hour: '2-digit', minute: '2-digit' },
  shortDate: { day: 'numeric', month: 'short' },
  longDate: { weekday: 'long', day: 'numeric', month: 'long' },
  fullDate: { day: 'numeric', month: 'long', year: 'numeric' },
  moment: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  exact: { dateStyle: 'full', timeStyle: 'medium' },
  comingMoment: { weekday: 'long', hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>(); // making one takes as long as using it a hundred times

function format(style: keyof typeof STYLES, at: number): string {
  const { locale } = language;
  const key = `${style} ${locale}`;
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, STYLES[style]);
    formats.set(key, known);
  }
  return known.format(at);
}

export const timeOfDay = (at: number): string => format('clock', at);
export const exactTime = (at: number): string => format('exact', at);

/** The number of the calendar day that a time falls on here. */
export function dayNumber(at: number): number {
  return Math.floor((at - new Date(at).getTimezoneOffset() * MS_A_MINUTE) / MS_A_DAY);
}

/** The heading over the messages of one day. */
export function dayName(at: number, now = Date.now()): string {
  const daysAgo = dayNumber(now) - dayNumber(at);
  if (daysAgo === 0) {
    return words().today;
  }
  if (daysAgo === 1) {
    return words().yesterday;
  }
  return format(new Date(at).getFullYear() === new Date(now).getFullYear() ? 'longDate' : 'fullDate', at);
}

/** A time to come, within a week: the hour today, the weekday too after that. */
export function momentName(at: number, now = Date.now()): string {
  return format(dayNumber(at) === dayNumber(now) ? 'clock' : 'comingMoment', at);
}

/** The time beside a conversation in the list: the hour today, the date before. */
export function shortTime(at: number, now = Date.now()): string {
  return format(dayNumber(at) === dayNumber(now) ? 'clock' : 'shortDate', at);
}

/** A time in the table of who read when: the hour today, the date too before. */
export function moment(at: number, now = Date.now()): string {
  return format(dayNumber(at) === dayNumber(now) ? 'clock' : 'moment', at);
}
