/** Is the dialog that tells who got a message and read it, and when. */

import '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Chat } from '../../chat/chat.ts';
import type { Message, MessageReceipt } from '../../server/protocol.ts';
import { exactTime, moment } from '../../words/times.ts';
import { problemText, words } from '../../words/words.ts';
import { avatar, avatarStyles } from '../parts/avatar.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';

@customElement('parley-receipts')
export class ReceiptsDialog extends ParleyElement {
  static override readonly styles = [
    sharedStyles,
    avatarStyles,
    css`
      table {
        width: 100%;
        border-collapse: collapse;
      }

      th,
      td {
        padding: 0.375rem 0.5rem;
        font-weight: normal;
        text-align: start;
        white-space: nowrap;
      }

      thead th {
        color: var(--wa-color-text-quiet);
        font-size: 0.8125rem;
      }

      .who {
        display: flex;
        min-width: 0;
        align-items: center;
        gap: 0.5rem;
        overflow-wrap: anywhere;
        white-space: normal;
      }
    `,
  ];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) message!: Message;
  @state() private receipts: MessageReceipt[] | null = null;
  @state() private failure: unknown = null;

  protected override watched(): EventTarget[] {
    return [this.chat.people];
  }

  override firstUpdated(): void {
    void this.#load();
  }

  override render() {
    const text = words();
    return html`<wa-dialog open label=${text.readersOf} @wa-after-hide=${this.#hidden}>
      <p class="alert" role="alert" ?hidden=${!this.failure}>${text.receiptsFailed} ${problemText(this.failure ?? '')}</p>
      ${this.receipts ? this.#table(this.receipts) : html`<p role="status" ?hidden=${this.failure !== null}>${text.loading}</p>`}
    </wa-dialog>`;
  }

  #table(receipts: readonly MessageReceipt[]) {
    const text = words();
    return receipts.length === 0
      ? html`<p>${text.nobodyElse}</p>`
      : html`<table>
          <thead>
            <tr>
              <th scope="col">${text.member}</th>
              <th scope="col">${text.deliveredWhen}</th>
              <th scope="col">${text.readWhen}</th>
            </tr>
          </thead>
          <tbody>
            ${receipts.map((receipt) => this.#line(receipt))}
          </tbody>
        </table>`;
  }

  #line({ user_id: id, delivered_at: delivered, read_at: read }: MessageReceipt) {
    const name = this.chat.people.nameOf(id) ?? words().someone;
    return html`<tr>
      <th scope="row"><span class="who">${avatar(name, id)}<bdi>${name}</bdi></span></th>
      <td>${when(delivered)}</td>
      <td>${when(read)}</td>
    </tr>`;
  }

  async #load(): Promise<void> {
    try {
      const receipts = await this.chat.messages.receipts(this.message.conversation_id, this.message.message_id);
      this.receipts = receipts.sort((one, other) => order(one) - order(other));
    } catch (problem) {
      this.failure = problem;
    }
  }

  #hidden(event: Event): void {
    if (event.target === event.currentTarget) {
      this.dispatchEvent(new Event('closed'));
    }
  }
}

/** Who read it first comes first, then who has only got it. */
function order({ delivered_at: delivered, read_at: read }: MessageReceipt): number {
  return read ? Date.parse(read) : delivered ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
}

function when(time: string | null) {
  const at = Date.parse(time ?? '');
  return time ? html`<time datetime=${time} title=${exactTime(at)}>${moment(at)}</time>` : html`<span class="quiet">${words().notYet}</span>`;
}
