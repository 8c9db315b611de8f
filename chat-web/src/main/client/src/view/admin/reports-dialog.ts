/** Is the dialog in which administrators see to the messages that people have reported. */

import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Chat } from '../../chat/chat.ts';
import { displayNameOf } from '../../chat/people.ts';
import { ModerationApi, type Report, type ReportState } from '../../server/moderation-api.ts';
import { problemText, words } from '../../words/words.ts';
import { openProfile } from '../app/open.ts';
import { DialogElement } from '../parts/dialog-element.ts';
import { formStyles } from '../parts/form-styles.ts';
import { sharedStyles } from '../parts/styles.ts';
import { tabs, tabStyles } from '../parts/tabs.ts';
import { dayAndTime } from '../people/presence-text.ts';
import { reportsDialogStyles } from './reports-dialog-styles.ts';

@customElement('parley-reports')
export class ReportsDialog extends DialogElement {
  static override readonly styles = [sharedStyles, formStyles, tabStyles, reportsDialogStyles];

  @property({ attribute: false }) chat!: Chat;
  @state() private which: ReportState = 'open';
  @state() private reports: Report[] = [];
  @state() private next: string | null = null;
  @state() private loaded = false;
  @state() private error = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#show('open');
  }

  override render() {
    const text = words().people;
    const lists = [
      { id: 'open', name: text.openReports },
      { id: 'resolved', name: text.resolvedReports },
    ] as const;
    const none = this.which === 'open' ? text.noOpenReports : text.noResolvedReports;
    return this.dialog(
      `${text.administration}: ${text.reports}`,
      html`${tabs(text.reports, lists, this.which, (which) => void this.#show(which))}
        <div class="list">
          <p class="alert" role="alert" ?hidden=${!this.error}>${this.error}</p>
          <p class="quiet" role="status">${this.loaded && this.reports.length === 0 ? none : ''}</p>
          <ul aria-label=${text.reports}>
            ${repeat(this.reports, (report) => report.report_id, (report) => this.#report(report))}
          </ul>
          ${this.next
            ? html`<button class="link" type="button" @click=${() => void this.#load()}>${text.loadMore}</button>`
            : nothing}
        </div>`,
    );
  }

  #report(report: Report) {
    const text = words().people;
    const { sender } = report;
    const name = sender ? displayNameOf(sender) : words().someone;
    return html`<li class="report">
      <p class="hint" dir="auto">${text.reportedBy(displayNameOf(report.reporter), dayAndTime(Date.parse(report.created_at)))}</p>
      <p dir="auto">${text.wrote(name)}</p>
      <blockquote dir="auto">${report.content ?? words().messageDeleted}</blockquote>
      <p><strong>${text.reasonIs}</strong> <span dir="auto">${report.reason}</span></p>
      <div class="actions">
        <wa-button size="s" appearance="outlined" @click=${() => void this.#resolve(report)}>
          ${this.which === 'open' ? text.resolve : text.reopen}
        </wa-button>
        ${sender
          ? html`<wa-button
              size="s"
              appearance="outlined"
              @click=${() => void openProfile(this, this.chat, sender.user_id)}
            >
              <span aria-hidden="true">${text.showProfile}</span>
              <span class="visually-hidden">${text.profileOf(name)}</span>
            </wa-button>`
          : nothing}
      </div>
    </li>`;
  }

  async #show(which: ReportState): Promise<void> {
    this.which = which;
    this.reports = [];
    this.next = null;
    this.loaded = false;
    await this.#load();
  }

  async #load(): Promise<void> {
    const { which } = this;
    await this.#attempt(async () => {
      const page = await this.#moderation.reports(which, this.next);
      if (which === this.which) {
        this.reports = [...this.reports, ...page.reports];
        this.next = page.has_more ? page.next_cursor : null;
        this.loaded = true;
      }
    }, words().people.reportsFailed);
  }

  #resolve(report: Report): Promise<void> {
    return this.#attempt(async () => {
      await this.#moderation.resolve(report.report_id, this.which === 'open');
      this.reports = this.reports.filter((other) => other !== report);
    });
  }

  async #attempt(action: () => Promise<void>, lead = ''): Promise<void> {
    this.error = '';
    try {
      await action();
    } catch (problem) {
      this.error = `${lead} ${problemText(problem)}`.trim();
    }
  }

  get #moderation(): ModerationApi {
    return new ModerationApi(this.chat.session);
  }
}
