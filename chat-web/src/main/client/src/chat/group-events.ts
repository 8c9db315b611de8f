/** Tells what happened in a group besides messages: who came, who left, and what was changed. */

import type { ConversationUpdated, UserJoined, UserLeft } from '../server/protocol.ts';

export type GroupChange =
  | { kind: 'joined' | 'left' | 'promoted' | 'demoted'; userId: string }
  | { kind: 'added' | 'removed'; userId: string }
  | { kind: 'renamed'; name: string }
  | { kind: 'described' | 'pictured' | 'opened' | 'closed' };

export interface GroupEvent {
  readonly key: string;
  readonly seq: number;
  readonly at: number; // ms since the epoch
  readonly actorId: string;
  readonly change: GroupChange;
}

/** What is known of a group before a change. */
export interface GroupSettings {
  readonly name: string | null;
  readonly description: string | null;
  readonly avatarUrl: string | null;
  readonly historyVisible: boolean;
}

export function joined({ seq, user_id: userId, added_by: actorId, timestamp }: UserJoined): GroupEvent {
  return event(seq, timestamp, actorId, { kind: userId === actorId ? 'joined' : 'added', userId });
}

export function left({ seq, user_id: userId, removed_by: actorId, timestamp }: UserLeft): GroupEvent {
  return event(seq, timestamp, actorId, { kind: userId === actorId ? 'left' : 'removed', userId });
}

/** What differs between the settings known so far and the new ones, which the server sends whole; or the new roles. */
export function updated(before: GroupSettings, frame: ConversationUpdated): GroupEvent[] {
  const { seq, timestamp, changed_by: actorId } = frame;
  if (!actorId || !timestamp) {
    return []; // the conversation was just founded
  }
  const changes = frame.roles ? roleChanges(frame.roles) : settingsChanges(before, frame);
  return changes.map((change) => event(seq, timestamp, actorId, change));
}

function roleChanges(roles: Record<string, 'admin' | 'member'>): GroupChange[] {
  return Object.entries(roles).map(([userId, role]) => ({ kind: role === 'admin' ? 'promoted' : 'demoted', userId }));
}

function settingsChanges(before: GroupSettings, after: ConversationUpdated): GroupChange[] {
  const changes: GroupChange[] = [];
  if (after.name && after.name !== before.name) {
    changes.push({ kind: 'renamed', name: after.name });
  }
  if ((after.description ?? null) !== before.description) {
    changes.push({ kind: 'described' });
  }
  if ((after.avatar_url ?? null) !== before.avatarUrl) {
    changes.push({ kind: 'pictured' });
  }
  if (after.history_visible !== undefined && after.history_visible !== before.historyVisible) {
    changes.push({ kind: after.history_visible ? 'opened' : 'closed' });
  }
  return changes;
}

function event(seq: number, timestamp: string, actorId: string, change: GroupChange): GroupEvent {
  const whom = 'userId' in change ? ` ${change.userId}` : '';
  return { key: `event ${seq} ${change.kind}${whom}`, seq, at: Date.parse(timestamp), actorId, change };
}
