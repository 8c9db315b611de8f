/** Shows the messages of the open conversation, however many: only the rows near the screen are in the document. */

import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Chat } from '../../chat/chat.ts';
import type { Conversation } from '../../chat/conversation.ts';
import { MOST_PAGE_MESSAGES } from '../../server/api.ts';
import { problemText, words } from '../../words/words.ts';
import { avatarStyles } from '../parts/avatar.ts';
import { ParleyElement } from '../parts/element.ts';
import { sharedStyles } from '../parts/styles.ts';
import { Announcer } from './announcer.ts';
import { bottomLine } from './bottom-line.ts';
import { eventRowStyles } from './event-row.ts';
import { withEvents, type ShownRow } from './event-rows.ts';
import { messageListStyles } from './message-list-styles.ts';
import { messageRowStyles, rowTemplate } from './message-row.ts';
import { NewLinePlace } from './new-line-place.ts';
import { isStop, RowFocus } from './row-focus.ts';
import { RowWindow } from './row-window.ts';
import { NEW_ROW_KEY, Rows } from './rows.ts';
import { ScrollPlace } from './scroll-place.ts';

const OVERSCAN_PX = 800; // drawn beyond the edges: a flick of the wheel finds rows, not a gap
const NEAR_EDGE_PX = 1200; // earlier and later messages are loaded before the reader gets to the edge
const SOUGHT_SHOWN_MS = 2_500; // a message that was looked for stands out as long as eyes need to find it
const ABOVE_NEW_PX = 60; // what was read last stays in sight over the line, as a thread to take up

@customElement('parley-messages')
export class MessageList extends ParleyElement {
  static override readonly styles = [sharedStyles, avatarStyles, messageListStyles, eventRowStyles, ...messageRowStyles];

  @property({ attribute: false }) chat!: Chat;
  @property({ attribute: false }) conversation!: Conversation;
  @query('.scroller') private readonly scroller!: HTMLElement | null;
  @query('.rows') private readonly list!: HTMLElement | null;
  @query('.top') private readonly top!: HTMLElement | null;
  readonly #window = new RowWindow();
  readonly #place = new ScrollPlace(this.#window);
  readonly #announcer = new Announcer();
  readonly #new = new NewLinePlace(this.#window, () => this.conversation);
  #seekingNew = false;
  #offersNew = false; // whether the way up to the new messages is shown
  readonly #resizes = new ResizeObserver(() => this.#resized());
  #rowsOf: Rows | null = null;
  #rows: readonly ShownRow[] = [];
  #made = ''; // what the rows were made of
  #drawn = { start: 0, end: 0 };
  #width = 0;
  #observed: HTMLElement | null = null;
  #lastOutgoing = '';
  #soughtKey = '';
  readonly #focus = new RowFocus(this);

  get rows(): readonly ShownRow[] {
    return this.#rows;
  }

  protected override watched(): EventTarget[] {
    return [this.chat.conversations, this.chat.outbox, this.chat.people];
  }

  override disconnectedCallback(): void {
    this.#resizes.disconnect();
    this.#observed = null;
    this.chat.reading.sees(this.conversation.id, false);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    if (this.#isShown(this.scroller) && this.#place.isLeft(this.scroller)) {
      this.#place.note(this.scroller, this.#base(), !this.conversation.hasLater); // else this drawing would undo it
    }
    const { session, outbox } = this.chat;
    const { log, loaded, groupEvents, hasLater } = this.conversation;
    this.#new.line.note(this.conversation, this.chat.reading.isReading(this.conversation.id));
    const written = outbox.of(this.conversation.id);
    const newest = written[written.length - 1]?.clientMessageId ?? '';
    if (newest && newest !== this.#lastOutgoing) {
      this.#toEnd(); // who writes wants to see it
      this.#new.line.clear();
    }
    this.#lastOutgoing = newest;
    const outgoing = hasLater ? [] : written; // they stand at the end, which is not loaded
    const ids = outgoing.map((message) => `${message.clientMessageId} ${message.failure ?? ''}`).join('\n');
    const newAfter = this.#new.after;
    const made = `${loaded} ${log.version} ${groupEvents.length} ${newAfter} ${ids}`;
    if (made !== this.#made) { // most updates only draw other rows, as the reader scrolls
      this.#made = made;
      this.#rowsOf ??= new Rows(session.userId);
      this.#rows = loaded ? withEvents(this.#rowsOf.of(log.ordered, outgoing, newAfter), groupEvents) : [];
      this.#window.keys = this.#rows.map((row) => row.key);
    }
    this.#goToSought();
    this.#drawn = this.#near(OVERSCAN_PX);
  }

  override render() {
    const text = words();
    if (!this.conversation.loaded) {
      return html`<div class="middle">${this.#loading()}</div>`;
    }
    const { start, end } = this.#drawn;
    const { unread } = this.conversation;
    this.#offersNew = this.#new.isAbove(this.scroller, this.#base());
    const height = this.#window.height;
    const drawn = this.#rows.slice(start, end);
    const stop = this.#focus.stop(drawn);
    return html`
      <div class="scroller" role="log" aria-live="off" aria-label=${text.messages} tabindex="-1" @scroll=${this.#scrolled}>
        <div class="inner">
          <div class="top">${this.#topLine()}</div>
          <div .style=${`height: ${this.#window.top(start)}px`}></div>
          <div
            class="rows"
            role="list"
            @focusin=${this.#focus.focused}
            @focusout=${this.#focus.left}
            @pointerover=${this.#focus.pointed}
            @pointerleave=${this.#focus.unpointed}
            @keydown=${this.#focus.pressed}
            @contextmenu=${this.#focus.menuAsked}
          >
            ${repeat(drawn, (row) => row.key, (row) => this.#row(row, row.key === stop))}
          </div>
          <div .style=${`height: ${height - this.#window.top(end)}px`}></div>
          ${bottomLine(this.conversation, () => void this.chat.history.loadLater(this.conversation))}
        </div>
      </div>
      <button class="unread" type="button" ?hidden=${!this.#offersNew} @click=${() => this.#toNew()}>
        <wa-icon name="up"></wa-icon>${text.newMessages(this.#new.line.count)}
      </button>
      <button class="latest" type="button" ?hidden=${this.#place.following} @click=${() => this.#down()}>
        <wa-icon name="down"></wa-icon>${unread > 0 && !this.#offersNew ? text.newMessages(unread) : text.jumpToLatest}
      </button>
      <div class="visually-hidden" aria-live="polite">${this.#announcer.news(this.conversation, this.chat)}</div>
    `;
  }

  override updated(): void {
    if (!this.#isShown(this.scroller) || !this.list) {
      this.#tellSight();
      return;
    }
    this.#measure();
    this.#place.restore(this.scroller, this.#base());
    this.#tellSight(); // not before: the reader is no longer where this was drawn
    if (this.#observed !== this.scroller) {
      this.#observed = this.scroller;
      this.#resizes.observe(this.scroller);
      this.#resizes.observe(this.list);
    }
    this.#loadIfNear();
    this.#seekNew();
    this.#redrawIfNeeded();
  }

  #loading(): TemplateResult {
    const { failure } = this.conversation;
    return failure
      ? html`<p role="alert">${words().historyFailed} ${problemText(failure)}</p>
          <button class="link" type="button" @click=${() => void this.chat.load(this.conversation)}>${words().tryAgain}</button>`
      : html`<wa-spinner aria-hidden="true"></wa-spinner><p role="status">${words().loadingMessages}</p>`;
  }

  /** Draws the row of a key, wherever it stands, and returns its element. */
  async reveal(key: string): Promise<HTMLElement | null> {
    const index = this.#window.indexOf(key) ?? -1;
    if (index < this.#drawn.start || index >= this.#drawn.end) {
      this.#place.goTo(key, (this.scroller?.clientHeight ?? 0) / 2);
      this.requestUpdate();
      await this.updateComplete;
    }
    return this.list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? null;
  }

  /** Puts the keyboard on a message, if it is loaded. */
  async focusMessage(messageId: string): Promise<void> {
    const row = this.#rows.find((one) => one.kind === 'message' && one.message.message_id === messageId);
    if (row) {
      await this.#focus.focus(row.key);
    }
  }

  #row(row: ShownRow, reachable: boolean): TemplateResult {
    const state = { reachable, tools: this.#focus.showsTools(row.key), sought: row.key === this.#soughtKey };
    const tabindex = isStop(row) ? (reachable ? 0 : -1) : nothing;
    return html`<div class="row" role="listitem" data-key=${row.key} tabindex=${tabindex}>
      ${rowTemplate(row, this.chat, this.conversation, state)}
    </div>`;
  }

  /** Goes to the message that somebody looks for, makes it stand out for a while, and puts the keyboard there. */
  #goToSought(): void {
    const seq = this.conversation.soughtSeq;
    const row = seq === null ? undefined : this.#rows.find((one) => one.kind === 'message' && one.message.seq === seq);
    if (!row) {
      return;
    }
    this.chat.history.shown(this.conversation);
    this.#soughtKey = row.key;
    this.#place.goTo(row.key, (this.scroller?.clientHeight ?? 0) / 2);
    void this.updateComplete.then(() => this.#focus.focus(row.key));
    setTimeout(() => {
      if (this.#soughtKey === row.key) {
        this.#soughtKey = '';
        this.requestUpdate();
      }
    }, SOUGHT_SHOWN_MS);
  }

  #topLine(): TemplateResult {
    const { hasEarlier, earlierFailure } = this.conversation;
    const text = words();
    if (earlierFailure) {
      return html`<span role="alert">${text.earlierFailed}</span>
        <button class="link" type="button" @click=${() => this.#loadEarlier()}>${text.tryAgain}</button>`;
    }
    if (hasEarlier) {
      return html`<wa-spinner aria-hidden="true"></wa-spinner><span role="status">${text.loadingEarlier}</span>`;
    }
    return html`${this.#rows.length > 0 ? text.beginning : text.noMessages}${nothing}`;
  }

  /** The rows on the screen and as far around it; before the first drawing, those at the end. */
  #near(beyondPx: number): { start: number; end: number } {
    const view = this.scroller;
    const height = view?.clientHeight ?? innerHeight;
    const wanted = view ? this.#place.wantedTop(view, this.#base()) : null; // where it goes before it is there
    const top = wanted === null ? this.#window.height - height : wanted - this.#base();
    return this.#window.between(top - beyondPx, top + height + beyondPx);
  }

  /** The height of what stands above the rows inside the scrolled element. */
  #base(): number {
    return this.top ? this.top.offsetTop + this.top.offsetHeight : 0;
  }

  /** Notes the heights of the rows that are drawn; says whether one is news. */
  #measure(): boolean {
    const rows = [...(this.list?.children ?? [])] as HTMLElement[];
    return rows.filter((row) => this.#window.measured(row.dataset['key'] ?? '', row.getBoundingClientRect().height)).length > 0;
  }

  /** Draws anew if what is drawn does not cover the screen, or stands elsewhere than its measured heights say. */
  #redrawIfNeeded(): void {
    const { start, end } = this.#near(OVERSCAN_PX / 2); // half of what is drawn: a step of the wheel draws nothing
    const spacer = this.list?.previousElementSibling as HTMLElement | null | undefined;
    const moved = Math.abs((spacer?.offsetHeight ?? 0) - this.#window.top(this.#drawn.start)) >= 1;
    if (moved || start < this.#drawn.start || end > this.#drawn.end) {
      this.requestUpdate();
    }
  }

  #scrolled(): void {
    if (this.#isShown(this.scroller)) {
      const { following } = this.#place;
      this.#place.note(this.scroller, this.#base(), !this.conversation.hasLater);
      this.#tellSight();
      if (following !== this.#place.following) {
        this.requestUpdate();
      }
      this.#redrawIfNeeded();
      this.#loadIfNear();
    }
  }

  #resized(): void {
    if (!this.#isShown(this.scroller)) {
      this.#tellSight();
      return;
    }
    if (this.scroller.clientWidth !== this.#width) {
      this.#width = this.scroller.clientWidth;
      this.#window.forget();
    }
    this.#measure();
    this.#place.restore(this.scroller, this.#base());
    this.#tellSight();
    this.#redrawIfNeeded();
  }

  /** On a narrow screen another pane may hide this one, which then has neither size nor place. */
  #isShown(view: HTMLElement | null): view is HTMLElement {
    return view !== null && view.clientHeight > 0;
  }

  #loadIfNear(): void {
    const view = this.scroller;
    if (!this.#isShown(view)) {
      return;
    }
    if (view.scrollTop < NEAR_EDGE_PX && !this.conversation.earlierFailure) {
      this.#loadEarlier();
    }
    const below = view.scrollHeight - view.scrollTop - view.clientHeight;
    if (below < NEAR_EDGE_PX && !this.conversation.laterFailure) {
      void this.chat.history.loadLater(this.conversation);
    }
  }

  #loadEarlier(): void {
    void this.chat.loadEarlier(this.conversation);
  }

  #toEnd(): void {
    this.#follow();
    if (this.conversation.hasLater) {
      void this.chat.history.toEnd(this.conversation).then((isEnd) => isEnd && this.#follow());
    }
  }

  #follow(): void {
    this.#place.following = true;
    this.requestUpdate();
  }

  /** Goes down to what is new, and from there to the end. */
  #down(): void {
    if (this.scroller && this.#new.isBelow(this.scroller, this.#base())) {
      this.#toNew();
    } else {
      this.#toEnd();
    }
  }

  /** Goes to the first new message, however far back it is. */
  #toNew(): void {
    this.#seekingNew = true;
    this.conversation.earlierFailure = null;
    this.scroller?.focus(); // the button goes away
    this.requestUpdate();
  }

  #seekNew(): void {
    if (this.#seekingNew && this.#new.isLoaded) {
      this.#seekingNew = false;
      this.#place.goTo(NEW_ROW_KEY, ABOVE_NEW_PX);
      this.requestUpdate();
    } else if (this.#seekingNew && this.conversation.earlierFailure) {
      this.#seekingNew = false; // the line at the top says so
    } else if (this.#seekingNew) {
      void this.chat.loadEarlier(this.conversation, MOST_PAGE_MESSAGES);
    }
  }

  /** Notes what the reader has before their eyes. */
  #tellSight(): void {
    const { reading } = this.chat;
    const view = this.scroller;
    const shown = this.#isShown(view);
    if (shown && reading.isLooking) {
      this.#new.seen(view, this.#base());
    }
    if (this.#offersNew !== this.#new.isAbove(view, this.#base())) {
      this.requestUpdate();
    }
    reading.sees(this.conversation.id, shown && this.#place.following);
  }
}
