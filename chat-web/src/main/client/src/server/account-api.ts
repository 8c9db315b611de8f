/** Names the REST calls about one's own account and the devices that are signed in to it. */

import type { OwnProfile } from './protocol.ts';
import type { Session } from './session.ts';

export interface ProfileChange {
  display_name?: string;
  status_text?: string; // empty: none, as with the two below
  email?: string;
  phone?: string;
}

export interface Device {
  session_id: string;
  device_name: string | null;
  created_at: string;
  last_used_at: string;
  current: boolean;
}

export class AccountApi {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  change(profile: ProfileChange): Promise<OwnProfile> {
    return this.#session.call('PUT', 'users/me', { body: profile });
  }

  setPicture(picture: Blob): Promise<{ avatar_url: string }> {
    return this.#session.call('PUT', 'users/me/avatar', { body: picture });
  }

  removePicture(): Promise<void> {
    return this.#session.call('DELETE', 'users/me/avatar');
  }

  changePassword(current: string, next: string): Promise<void> {
    return this.#session.call('PUT', 'users/me/password', { body: { current_password: current, new_password: next } });
  }

  delete(password: string): Promise<void> {
    return this.#session.call('DELETE', 'users/me', { body: { password } });
  }

  async devices(): Promise<Device[]> {
    return (await this.#session.call<{ sessions: Device[] }>('GET', 'auth/sessions')).sessions;
  }

  signOut(sessionId: string): Promise<void> {
    return this.#session.call('DELETE', `auth/sessions/${encodeURIComponent(sessionId)}`);
  }

  signOutOthers(): Promise<void> {
    return this.#session.call('DELETE', 'auth/sessions');
  }
}
