/** Names the REST calls that change a group. */

import type { ConversationSummary } from './protocol.ts';
import type { Session } from './session.ts';

export type Role = 'admin' | 'member';

export interface GroupChanges {
  name?: string;
  description?: string; // empty: none
  history_visible?: boolean;
}

export class GroupsApi {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  change(groupId: string, changes: GroupChanges): Promise<ConversationSummary> {
    return this.#session.call('PATCH', path(groupId), { body: changes });
  }

  setPicture(groupId: string, picture: Blob): Promise<void> {
    return this.#session.call('PUT', `${path(groupId)}/avatar`, { body: picture });
  }

  removePicture(groupId: string): Promise<void> {
    return this.#session.call('DELETE', `${path(groupId)}/avatar`);
  }

  add(groupId: string, userId: string): Promise<void> {
    return this.#session.call('POST', `${path(groupId)}/members`, { body: { user_id: userId } });
  }

  setRole(groupId: string, userId: string, role: Role): Promise<void> {
    return this.#session.call('PATCH', `${path(groupId)}/members/${encodeURIComponent(userId)}`, { body: { role } });
  }

  /** Removes a member, or lets oneself leave. */
  remove(groupId: string, userId: string): Promise<void> {
    return this.#session.call('DELETE', `${path(groupId)}/members/${encodeURIComponent(userId)}`);
  }
}

function path(groupId: string): string {
  return `conversations/${encodeURIComponent(groupId)}`;
}
