/** Is the running chat of one person who is logged in: the things the person can do, and the state they change. */

import { NotificationChoices } from '../notifications/choices.ts';
import { Outbox } from '../sending/outbox.ts';
import { OutboxStore } from '../sending/outbox-store.ts';
import { Api } from '../server/api.ts';
import { MessageCalls } from '../server/message-calls.ts';
import { asError } from '../server/http.ts';
import { exclusively } from '../server/locks.ts';
import { pictures } from '../server/pictures.ts';
import type { ConversationSummary, MessagePage, OwnProfile, ServerFrame } from '../server/protocol.ts';
import type { Session } from '../server/session.ts';
import { ChatSocket } from '../server/socket.ts';
import { Attendance } from './attendance.ts';
import { Compositions } from './compositions.ts';
import { Contacts } from './contacts.ts';
import type { Conversation } from './conversation.ts';
import { Conversations } from './conversations.ts';
import { Delivery } from './delivery.ts';
import { Drafts } from './drafts.ts';
import { Frames } from './frames.ts';
import { History } from './history.ts';
import { Membership } from './membership.ts';
import { People } from './people.ts';
import { Reading } from './reading.ts';
import { Typing } from './typing.ts';

export class Chat {
  readonly session: Session;
  readonly api: Api;
  readonly conversations = new Conversations();
  readonly people: People;
  readonly contacts: Contacts;
  readonly socket: ChatSocket;
  readonly outbox: Outbox;
  readonly reading: Reading;
  readonly drafts: Drafts;
  readonly messages: MessageCalls;
  readonly history: History;
  readonly compositions = new Compositions();
  readonly typing: Typing;
  readonly delivery: Delivery;
  readonly membership: Membership;
  readonly attendance: Attendance;
  readonly notificationChoices: NotificationChoices;
  me: OwnProfile | null = null;
  readonly #frames: Frames;

  constructor(session: Session) {
    this.session = session;
    this.api = new Api(session);
    this.people = new People((userId) => this.api.user(userId));
    this.contacts = new Contacts(session, () => {
      this.people.changed();
      this.conversations.changed();
    });
    pictures.fetchAs(session);
    this.socket = new ChatSocket(session, () => this.conversations.cursors());
    this.outbox = new Outbox(session.userId, this.socket, new OutboxStore(), exclusively);
    this.drafts = new Drafts(session.userId);
    this.notificationChoices = new NotificationChoices(session.userId);
    const isLooking = (): boolean => document.visibilityState === 'visible' && document.hasFocus();
    this.reading = new Reading(this.conversations, this.socket, isLooking);
    this.messages = new MessageCalls(session);
    this.history = new History(this.conversations, this.api, this.messages);
    this.typing = new Typing(this.socket);
    this.delivery = new Delivery(this.socket);
    this.membership = new Membership(this.conversations, this.people, (id) => this.api.members(id));
    this.attendance = new Attendance(this.socket, document);
    this.#frames = new Frames(this);
    this.socket.addEventListener('frame', (event) =>
      this.#frames.receive((event as CustomEvent<ServerFrame>).detail),
    );
    this.socket.addEventListener('state', () => {
      if (this.socket.state !== 'online') {
        this.outbox.disconnected();
      }
    });
  }

  /** Loads the list, then connects: what happens in between comes with the cursors of the list. */
  async start(): Promise<void> {
    const [me] = await Promise.all([this.api.me(), this.refreshList(), this.outbox.open()]);
    this.iAm(me);
    this.contacts.load().catch(() => {}); // asked for again where they are listed; till then people have their own names
    await this.socket.start();
    this.attendance.start();
  }

  /** Takes over what the server says about this person. */
  iAm(me: OwnProfile): void {
    this.me = me;
    this.people.remember([me]);
  }

  stop(): void {
    pictures.forget();
    this.socket.stop();
    this.outbox.close();
    this.#frames.stop();
    this.attendance.stop();
    this.typing.stop();
    this.notificationChoices.stop();
  }

  /** Brings the list of conversations up to date. */
  async refreshList(): Promise<void> {
    for await (const page of this.api.conversations()) {
      page.forEach((summary) => this.put(summary));
    }
  }

  /** Puts a conversation on the screen, or none. */
  async open(conversationId: string | null): Promise<void> {
    this.conversations.openId = conversationId;
    this.conversations.changed();
    const conversation = this.conversations.open;
    if (conversation && !conversation.loaded) {
      await this.load(conversation);
    }
  }

  /** Loads the last page of the history; if that fails the conversation says why, and a reconnect tries again. */
  async load(conversation: Conversation): Promise<void> {
    if (conversation.loading) {
      return;
    }
    conversation.loading = true;
    conversation.failure = null;
    this.conversations.changed();
    try {
      this.#take(conversation, await this.api.messages(conversation.id));
    } catch (problem) {
      conversation.failure = asError(problem);
    } finally {
      conversation.loading = false;
      this.conversations.changed();
    }
  }

  /** Loads a page of messages before those that are loaded. */
  async loadEarlier(conversation: Conversation, limit?: number): Promise<void> {
    const { first } = conversation.log;
    if (conversation.loadingEarlier || !conversation.hasEarlier || !first) {
      return;
    }
    conversation.loadingEarlier = true;
    conversation.earlierFailure = null;
    this.conversations.changed();
    try {
      const page = await this.api.messages(conversation.id, first.seq, limit);
      conversation.add(...page.messages);
      conversation.hasEarlier = page.has_more;
    } catch (problem) {
      conversation.earlierFailure = asError(problem);
    } finally {
      conversation.loadingEarlier = false;
      this.conversations.changed();
    }
  }

  async startDirect(userId: string): Promise<void> {
    await this.#enter(await this.api.startDirect(userId));
  }

  async startGroup(name: string, memberIds: string[]): Promise<void> {
    await this.#enter(await this.api.startGroup(name, memberIds));
  }

  /** Takes over what the server says about a conversation and the people in it. */
  put(summary: ConversationSummary): Conversation {
    this.people.remember(summary.members);
    const last = summary.last_message;
    if (last && last.sender_id !== this.session.userId && last.seq > (summary.delivered_seq ?? 0)) {
      this.delivery.arrived(summary.conversation_id, last.seq);
    }
    return this.conversations.put(summary);
  }

  #take(conversation: Conversation, page: MessagePage): void {
    conversation.showStretch(page.messages, page.has_more, false);
  }

  async #enter(summary: ConversationSummary): Promise<void> {
    const conversation = this.put(summary);
    conversation.activity = Math.max(conversation.activity, Date.now());
    await this.open(conversation.id);
  }
}
