/** Holds who is logged in in this tab, and keeps the short-lived access token fresh. */

import { Problem, request } from './http.js';

// The refresh token lives in sessionStorage, not in localStorage: each tab is a session of its own, so two tabs can
// be two people, and two tabs never spend the same token, which works once and whose reuse logs the person out.
const REFRESH_TOKEN = 'parley.refresh_token';

// Refresh when a fifth of the token's life is left: time enough to try again before the server hangs up.
const REFRESH_AT = 0.8;

const LONGEST_TIMER_MS = 2 ** 31 - 1; // a longer setTimeout fires at once

/** Fires `refreshed` with each later access token, and `ended` when the session is over without the person's wish. */
export class Session extends EventTarget {
  #accessToken = null;
  #refreshing = null;
  #timer = 0;

  userId = null;

  get accessToken() {
    return this.#accessToken;
  }

  async register(fields) {
    this.#accept(await request('POST', 'auth/register', { body: fields }));
  }

  async logIn(username, password) {
    this.#accept(await request('POST', 'auth/login', { body: { username, password, device_name: 'Web browser' } }));
  }

  /** Continues the session this tab had before a reload; says whether there was one. */
  async resume() {
    if (!sessionStorage.getItem(REFRESH_TOKEN)) {
      return false;
    }
    await this.refresh();
    return this.#accessToken !== null;
  }

  /** Trades the refresh token for new tokens; all who ask meanwhile share the one exchange. */
  refresh() {
    this.#refreshing ??= this.#exchange().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async logOut() {
    const token = this.#accessToken;
    this.forget();
    if (token) {
      // Leaving works even when the server is away: the tokens are gone from this tab either way.
      await request('POST', 'auth/logout', { token }).catch(() => {});
    }
  }

  /** Drops the tokens of this tab without telling the server. */
  forget() {
    clearTimeout(this.#timer);
    this.#accessToken = null;
    this.userId = null;
    sessionStorage.removeItem(REFRESH_TOKEN);
  }

  /** Sends a request as this person; a token found expired is refreshed once. */
  async call(method, path, options = {}) {
    try {
      return await request(method, path, { ...options, token: this.#accessToken });
    } catch (problem) {
      if (problem.status !== 401 || !this.#accessToken) {
        throw problem;
      }
      await this.refresh();
      return request(method, path, { ...options, token: this.#accessToken });
    }
  }

  async #exchange() {
    const refreshToken = sessionStorage.getItem(REFRESH_TOKEN);
    try {
      const answer = await request('POST', 'auth/refresh', { body: { refresh_token: refreshToken } });
      if (refreshToken === sessionStorage.getItem(REFRESH_TOKEN)) { // else the person logged out meanwhile
        this.#accept(answer);
        this.dispatchEvent(new Event('refreshed'));
      }
    } catch (problem) {
      if (problem instanceof Problem && problem.status >= 400 && problem.status < 500 && problem.status !== 429) {
        this.forget();
        this.dispatchEvent(new Event('ended'));
      }
      throw problem;
    }
  }

  #accept(answer) {
    this.userId = answer.user_id;
    this.#accessToken = answer.access_token;
    sessionStorage.setItem(REFRESH_TOKEN, answer.refresh_token);
    clearTimeout(this.#timer);
    // A failed refresh is left to the next request or to close code 4401, which both ask for it again.
    const delayMs = Math.min(answer.expires_in * 1000 * REFRESH_AT, LONGEST_TIMER_MS);
    this.#timer = setTimeout(() => this.refresh().catch(() => {}), delayMs);
  }
}
