/** Names the REST calls by which people report messages and administrators see to it. */

import type { Person } from './protocol.ts';
import type { Session } from './session.ts';

export type ReportState = 'open' | 'resolved';

export interface Report {
  report_id: string;
  sender: Person | null;
  content: string | null; // what the message said when it was reported
  reporter: Person;
  reason: string;
  created_at: string;
}

export interface ReportPage {
  reports: Report[];
  has_more: boolean;
  next_cursor: string | null;
}

export class ModerationApi {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Tells the administrators of a message. */
  report(conversationId: string, messageId: string, reason: string): Promise<void> {
    const path = `conversations/${encodeURIComponent(conversationId)}/messages/${encodeURIComponent(messageId)}/reports`;
    return this.#session.call('POST', path, { body: { reason } });
  }

  reports(state: ReportState, cursor: string | null): Promise<ReportPage> {
    const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    return this.#session.call('GET', `reports?state=${state}${from}`);
  }

  resolve(reportId: string, resolved: boolean): Promise<void> {
    return this.#session.call('PATCH', `reports/${encodeURIComponent(reportId)}`, { body: { resolved } });
  }

  /** Disables or enables an account. */
  setState(userId: string, state: 'active' | 'deactivated'): Promise<Person> {
    return this.#session.call('PATCH', `users/${encodeURIComponent(userId)}`, { body: { state } });
  }
}
