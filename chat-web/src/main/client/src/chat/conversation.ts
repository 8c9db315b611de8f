/** Is one conversation as this tab knows it: what the list shows, and the messages loaded so far. */

import type { ConversationSummary, Member, Message } from '../server/protocol.ts';
import { isAddressedTo } from './addressed.ts';
import type { GroupEvent } from './group-events.ts';
import { LogCursor } from './log-cursor.ts';
import { MessageLog } from './message-log.ts';

export class Conversation {
  readonly id: string;
  readonly log = new MessageLog();
  readonly cursor: LogCursor;
  readonly groupEvents: GroupEvent[] = []; // those that came while this page was open; histories hold only messages
  kind: 'direct' | 'group' = 'direct';
  name: string | null = null;
  description: string | null = null;
  avatarUrl: string | null = null;
  historyVisible = false; // whether new members may read what was said before they came
  role: 'admin' | 'member' = 'member';
  members: Member[] = [];
  membersVersion = 0; // counts the changes of membership and roles
  unread = 0;
  unreadMentions = 0; // those of the unread messages that mention this person
  readSeq = 0; // how far this person has read, on any device
  lastMessage: Message | null = null;
  activity: number; // ms since the epoch

  loaded = false; // whether the last page of the history is in the log
  loading = false;
  hasEarlier = false;
  loadingEarlier = false;
  failure: Error | null = null; // why the history could not be loaded
  earlierFailure: Error | null = null;
  hasLater = false; // whether the log ends before the history does: the reader went far back
  loadingLater = false;
  laterFailure: Error | null = null;
  soughtSeq: number | null = null; // of the message that the list is to show

  constructor(summary: ConversationSummary) {
    this.id = summary.conversation_id;
    this.cursor = new LogCursor(summary.last_seq ?? 0);
    this.activity = activityOf(summary);
    this.summarise(summary);
  }

  /** Takes over what the server says about the conversation, but never an older last message than the one known. */
  summarise(summary: ConversationSummary): void {
    this.kind = summary.kind;
    this.name = summary.name ?? null;
    this.description = summary.description ?? null;
    this.avatarUrl = summary.avatar_url ?? null;
    this.historyVisible = summary.history_visible ?? this.historyVisible;
    this.role = summary.role ?? this.role;
    this.members = summary.members?.length ? summary.members : this.members; // of a group they are not listed here
    this.unread = summary.unread_count ?? 0;
    this.unreadMentions = summary.unread_mentions ?? 0;
    this.readSeq = Math.max(this.readSeq, summary.read_seq ?? 0);
    if (summary.last_message) {
      this.#remember(summary.last_message);
    }
  }

  /** Adds messages, new or from the history; the same seq again replaces what was there. */
  add(...messages: Message[]): void {
    this.log.add(messages);
    messages.forEach((message) => this.#remember(message));
  }

  /** Takes in what was just said: it stands at the end, if that is loaded. */
  arrived(message: Message): void {
    if (this.hasLater && message.seq > (this.log.last?.seq ?? 0)) {
      this.#remember(message);
    } else {
      this.add(message);
    }
  }

  /** Puts another stretch of the history in the place of the one that is loaded; what came since stays behind it. */
  showStretch(messages: Message[], hasEarlier: boolean, hasLater: boolean): void {
    const end = messages.at(-1)?.seq ?? 0;
    const newer = hasLater || this.hasLater ? [] : this.log.ordered.filter(({ seq }) => seq > end);
    this.log.clear();
    this.hasEarlier = hasEarlier;
    this.loaded = true;
    this.addLater([...messages, ...newer], hasLater);
    this.cursor.closeGap(end);
  }

  /** Adds the messages behind those that are loaded. */
  addLater(messages: Message[], hasLater: boolean): void {
    this.add(...messages);
    this.hasLater = hasLater || (this.lastMessage?.seq ?? 0) > (this.log.last?.seq ?? 0);
  }

  /** Changes the message of that id where it is shown. */
  amend(messageId: string, change: (message: Message) => Message): void {
    this.log.amend(messageId, change);
    if (this.lastMessage?.message_id === messageId) {
      this.lastMessage = change(this.lastMessage);
    }
  }

  /** Notes that the event `seq` arrived; says whether it was new. */
  advance(seq: number): boolean {
    const isNew = this.cursor.advance(seq);
    if (!this.loaded) {
      this.cursor.closeGap(); // nothing is shown that could have a hole; opening loads the history up to its head
    }
    return isNew;
  }

  /** Counts a message of somebody else that has just come. */
  countUnread(message: Message, myId: string): void {
    this.unread += 1;
    this.unreadMentions += isAddressedTo(message, myId) ? 1 : 0;
  }

  /** Notes how far this person has read, here or on another device. */
  readUpTo(seq: number): void {
    if (seq > this.readSeq) {
      this.readSeq = seq;
      if (seq >= (this.lastMessage?.seq ?? 0)) {
        this.unread = 0;
        this.unreadMentions = 0;
      }
    }
  }

  /** Forgets the loaded messages: the server has moved on too far to say what changed in them. */
  reset(headSeq: number): void {
    this.log.clear();
    this.groupEvents.length = 0;
    this.loaded = false;
    this.hasLater = false;
    this.cursor.closeGap(headSeq);
  }

  /** The other person of a direct conversation. */
  other(myId: string): Member | undefined {
    return this.kind === 'direct' ? this.members.find((member) => member.user_id !== myId) : undefined;
  }

  #remember(message: Message): void {
    if (!this.lastMessage || message.seq >= this.lastMessage.seq) {
      this.lastMessage = message;
      this.activity = Math.max(this.activity, Date.parse(message.timestamp));
    }
  }
}

function activityOf(summary: ConversationSummary): number {
  const when = summary.last_message?.timestamp ?? summary.updated_at ?? summary.created_at;
  return when ? Date.parse(when) : 0;
}
