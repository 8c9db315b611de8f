/** Holds who is logged in in this browser, for all its tabs, and keeps the short-lived access token fresh. */

import { Problem, request, type Method, type RequestOptions } from './http.ts';
import { exclusively } from './locks.ts';
import type { Tokens } from './protocol.ts';

const STORED = 'parley.session';

// Refresh when a fifth of the token's life is left: time enough to try again before the server hangs up.
const REFRESH_AT = 0.8;

const LONGEST_TIMER_MS = 2 ** 31 - 1; // a longer setTimeout fires at once

interface StoredSession {
  userId: string;
  accessToken: string;
  refreshToken: string;
  refreshAt: number; // ms since the epoch
}

export interface RegistrationFields {
  username: string;
  password: string;
  display_name?: string;
}

/**
 * Fires `refreshed` with each later access token, `ended` when the server has ended the session, and `changed` when
 * another tab has logged out or logged in as somebody else.
 *
 * The tokens live in localStorage: a refresh token works once, so the tabs must share what the last exchange gave.
 */
export class Session extends EventTarget {
  #current: StoredSession | null = null;
  #refreshing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    addEventListener('storage', (event) => {
      if (event.key === STORED || event.key === null) {
        this.#adopt(stored());
      }
    });
  }

  get userId(): string {
    return this.#current?.userId ?? '';
  }

  get accessToken(): string {
    return this.#current?.accessToken ?? '';
  }

  async register(fields: RegistrationFields): Promise<void> {
    this.#accept(await request<Tokens>('POST', 'auth/register', { body: fields }));
  }

  async logIn(username: string, password: string, deviceName: string): Promise<void> {
    const body = { username, password, device_name: deviceName };
    this.#accept(await request<Tokens>('POST', 'auth/login', { body }));
  }

  /** Continues the session that this browser has; says whether there is one. */
  async resume(): Promise<boolean> {
    this.#current = stored();
    if (!this.#current) {
      return false;
    }
    if (this.#current.refreshAt <= Date.now()) {
      await this.refresh();
    } else {
      this.#schedule(this.#current);
    }
    return this.#current !== null;
  }

  /** Trades the refresh token for new tokens, unless another tab has just done so. */
  refresh(): Promise<void> {
    this.#refreshing ??= exclusively('parley.session', () => this.#exchange()).finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async logOut(): Promise<void> {
    const token = this.#current?.accessToken;
    this.forget();
    if (token) {
      // Leaving works even when the server is away: the tokens are gone from this browser either way.
      await request('POST', 'auth/logout', { token }).catch(() => {});
    }
  }

  /** Drops the tokens of this browser without telling the server. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#current = null;
    localStorage.removeItem(STORED);
  }

  /** Sends a request as this person; a token found expired is refreshed once. */
  async call<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
    try {
      return await request<T>(method, path, { ...options, token: this.accessToken });
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 401 || !this.#current) {
        throw problem;
      }
      await this.refresh();
      return request<T>(method, path, { ...options, token: this.accessToken });
    }
  }

  async #exchange(): Promise<void> {
    const known = this.#current;
    const shared = stored();
    if (!known || shared?.accessToken !== known.accessToken) {
      this.#adopt(shared); // another tab was first
      return;
    }
    try {
      const answer = await request<Tokens>('POST', 'auth/refresh', { body: { refresh_token: known.refreshToken } });
      if (stored()?.refreshToken === known.refreshToken) { // else the person logged out meanwhile
        this.#accept(answer);
        this.dispatchEvent(new Event('refreshed'));
      }
    } catch (problem) {
      if (problem instanceof Problem && problem.isRefusal) {
        this.forget();
        this.dispatchEvent(new Event('ended'));
      }
      throw problem;
    }
  }

  /** Takes over what another tab has stored. */
  #adopt(session: StoredSession | null): void {
    const before = this.#current;
    this.#current = session;
    clearTimeout(this.#timer);
    if (session) {
      this.#schedule(session);
    }
    if (before?.userId !== session?.userId) {
      this.dispatchEvent(new Event('changed'));
    } else if (session && before?.accessToken !== session.accessToken) {
      this.dispatchEvent(new Event('refreshed'));
    }
  }

  #accept(answer: Tokens): void {
    this.#current = {
      userId: answer.user_id,
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token,
      refreshAt: Date.now() + answer.expires_in * 1000 * REFRESH_AT,
    };
    localStorage.setItem(STORED, JSON.stringify(this.#current));
    this.#schedule(this.#current);
  }

  #schedule({ refreshAt }: StoredSession): void {
    clearTimeout(this.#timer);
    const delayMs = Math.min(Math.max(refreshAt - Date.now(), 0), LONGEST_TIMER_MS);
    // A failed refresh is left to the next request or to close code 4401, which both ask for it again.
    this.#timer = setTimeout(() => this.refresh().catch(() => {}), delayMs);
  }
}

function stored(): StoredSession | null {
  return JSON.parse(localStorage.getItem(STORED) ?? 'null') as StoredSession | null;
}
