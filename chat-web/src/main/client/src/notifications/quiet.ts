/** Works out how long somebody does not want to be disturbed. */

const MS_A_MINUTE = 60_000;
const MORNING_HOUR = 8; // when `until tomorrow` is over: before most begin to work

export const QUIET_SPANS = ['halfHour', 'hour', 'tomorrow', 'always'] as const;
export type QuietSpan = (typeof QUIET_SPANS)[number];

/** The end of a quiet time that lasts until it is switched off; JSON knows no infinity. */
export const ALWAYS = Number.MAX_SAFE_INTEGER;

/** When a quiet time ends that begins now, in ms since the epoch. */
export function quietUntil(span: QuietSpan, now = Date.now()): number {
  switch (span) {
    case 'halfHour':
      return now + 30 * MS_A_MINUTE;
    case 'hour':
      return now + 60 * MS_A_MINUTE;
    case 'tomorrow': {
      const day = new Date(now);
      return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, MORNING_HOUR).getTime();
    }
    case 'always':
      return ALWAYS;
  }
}
