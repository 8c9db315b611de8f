/** Tells the server whether somebody sits in front of this tab. */

import type { Line } from '../server/line.ts';

const IDLE_MS = 5 * 60_000; // without a hand on mouse, keyboard or screen somebody has left

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** What of the document matters here. */
export interface Screen extends EventTarget {
  readonly visibilityState: DocumentVisibilityState;
}

export class Attendance {
  readonly #line: Line;
  readonly #screen: Screen;
  #lastInput = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #away = false;

  constructor(line: Line, screen: Screen) {
    this.#line = line;
    this.#screen = screen;
  }

  start(): void {
    SIGNS_OF_LIFE.forEach((type) => this.#screen.addEventListener(type, this.#touched, { passive: true, capture: true }));
    this.#screen.addEventListener('visibilitychange', this.#seen);
    this.#seen();
  }

  stop(): void {
    SIGNS_OF_LIFE.forEach((type) => this.#screen.removeEventListener(type, this.#touched, { capture: true }));
    this.#screen.removeEventListener('visibilitychange', this.#seen);
    clearTimeout(this.#timer);
  }

  /** A new connection counts as somebody who is there. */
  connected(): void {
    if (this.#away) {
      this.#tell();
    }
  }

  readonly #touched = (): void => {
    this.#lastInput = Date.now();
    if (this.#away) {
      this.#seen();
    }
  };

  readonly #seen = (): void => {
    const visible = this.#screen.visibilityState === 'visible';
    if (visible) {
      this.#lastInput = Date.now();
    }
    this.#become(!visible);
  };

  #become(away: boolean): void {
    clearTimeout(this.#timer);
    if (away !== this.#away) {
      this.#away = away;
      this.#tell();
    }
    if (!away) {
      this.#timer = setTimeout(() => this.#look(), IDLE_MS);
    }
  }

  /** Movements of the mouse only note the time: to set the timer anew at each would cost more than to look once more. */
  #look(): void {
    const idle = Date.now() - this.#lastInput;
    if (idle >= IDLE_MS) {
      this.#become(true);
    } else {
      this.#timer = setTimeout(() => this.#look(), IDLE_MS - idle);
    }
  }

  #tell(): void {
    this.#line.send('presence', { status: this.#away ? 'away' : 'online' });
  }
}
