/** Is the shape of what goes over the line: bodies of REST and frames of chat.v1 (docs/protocol.md). */

export interface ProblemBody {
  title?: string;
  detail?: string;
  code: string;
  retry_after_ms?: number;
}

export interface Tokens {
  user_id: string;
  access_token: string;
  refresh_token: string;
  expires_in: number; // seconds
}

export type PresenceStatus = 'online' | 'away' | 'offline';

export interface Person {
  user_id: string;
  username: string | null;
  display_name: string;
  avatar_url?: string | null;
  presence?: PresenceStatus;
  last_seen?: string | null;
  status_text?: string | null;
  deactivated?: boolean;
  deleted?: boolean;
}

export interface OwnProfile extends Person {
  email?: string | null;
  phone?: string | null;
  role?: string;
}

export interface Member extends Person {
  role?: 'admin' | 'member';
  joined_at?: string;
  delivered_seq?: number;
  read_seq?: number;
}

export interface Reaction {
  emoji: string;
  count: number;
  user_ids: string[];
}

export interface Quote {
  message_id: string;
  seq: number;
  sender_id: string;
  message_type: string;
  content: string;
  is_edited: boolean;
}

export interface Message {
  conversation_id: string;
  seq: number;
  message_id: string;
  sender_id: string;
  message_type: string;
  content: string | null;
  reply_to?: string | null;
  quoted?: Quote | null;
  mentions?: string[];
  mentions_all?: boolean;
  timestamp: string;
  client_message_id?: string | null;
  edited_at?: string | null;
  deleted_at?: string | null;
  deleted_by?: string | null;
  reactions?: Reaction[];
}

export interface ConversationSummary {
  conversation_id: string;
  kind: 'direct' | 'group';
  name?: string | null;
  description?: string | null;
  avatar_url?: string | null;
  history_visible?: boolean;
  role?: 'admin' | 'member';
  created_at?: string;
  updated_at?: string;
  last_seq?: number;
  read_seq?: number;
  delivered_seq?: number;
  unread_count?: number;
  unread_mentions?: number;
  last_message?: Message | null;
  members?: Member[];
}

export interface MessagePage {
  messages: Message[];
  has_more: boolean;
}

export interface ConversationPage {
  conversations: ConversationSummary[];
  has_more: boolean;
  next_cursor?: string | null;
}

export interface MessageAck {
  conversation_id: string;
  client_message_id?: string;
  message_id: string;
  seq: number;
  timestamp: string;
  duplicate: boolean;
}

export interface MessageUpdated {
  conversation_id: string;
  seq: number;
  message_id: string;
  content: string | null;
  mentions?: string[];
  mentions_all?: boolean;
  edited_at: string;
}

export interface MessageDeleted {
  conversation_id: string;
  seq: number;
  message_id: string;
  deleted_by: string;
  deleted_at: string;
}

export interface ReactionChanged {
  conversation_id: string;
  seq: number;
  message_id: string;
  user_id: string;
  emoji: string;
  removed: boolean;
}

/** When somebody got a message and read it, null while they have not. */
export interface MessageReceipt {
  user_id: string;
  delivered_at: string | null;
  read_at: string | null;
}

export interface ConversationEvent {
  conversation_id: string;
  seq: number;
}

export interface UserJoined extends ConversationEvent {
  user_id: string;
  added_by: string;
  timestamp: string;
}

export interface UserLeft extends ConversationEvent {
  user_id: string;
  removed_by: string;
  timestamp: string;
}

/** With new settings, with new roles, or with neither: then the conversation was just founded. */
export interface ConversationUpdated extends ConversationEvent {
  name?: string | null;
  description?: string | null;
  avatar_url?: string | null;
  history_visible?: boolean;
  roles?: Record<string, 'admin' | 'member'>;
  changed_by?: string;
  timestamp?: string;
}

export interface ReceiptMoved {
  conversation_id: string;
  user_id: string;
  seq: number;
  status: 'delivered' | 'read';
  timestamp: string;
}

export interface ErrorData {
  code: string;
  message: string;
  retryable: boolean;
  retry_after_ms?: number;
}

/** The data of each frame that the server sends, by its type. */
export interface ServerFrames {
  hello: { protocol: string; server_time: string; heartbeat_ms: number };
  auth_success: { user_id: string; session_id: string; resumed: Record<string, number> };
  ready: object;
  message_ack: MessageAck;
  new_message: Message;
  message_updated: MessageUpdated;
  message_deleted: MessageDeleted;
  reaction: ReactionChanged;
  user_joined: UserJoined;
  user_left: UserLeft;
  conversation_updated: ConversationUpdated;
  receipt: ReceiptMoved;
  history: MessagePage & { conversation_id: string };
  typing: { conversation_id: string; user_id: string; is_typing: boolean };
  presence: { user_id: string; status: PresenceStatus; last_seen: string | null };
  heartbeat: { server_time: string };
  server_drain: { reconnect_min_ms: number; reconnect_max_ms: number };
  resync: { conversation_id: string; head_seq: number };
  error: ErrorData;
}

export type ServerFrameType = keyof ServerFrames;

/** One frame of the server; `re` repeats the id of the frame that it answers. */
export type ServerFrame = {
  [T in ServerFrameType]: { type: T; re?: string | number; data: ServerFrames[T] };
}[ServerFrameType];

/** The data of each frame that a client sends, by its type. */
export interface ClientFrames {
  auth: { token: string; device_id?: string; cursors?: Record<string, number> };
  send_message: {
    conversation_id: string;
    client_message_id: string;
    content: string;
    message_type: string;
    reply_to?: string;
    client_timestamp?: string;
  };
  edit_message: { conversation_id: string; message_id: string; content: string };
  delete_message: { conversation_id: string; message_id: string };
  react: { conversation_id: string; message_id: string; emoji: string; remove?: boolean };
  ack: { conversation_id: string; seq: number; status: 'delivered' | 'read' };
  history: { conversation_id: string; before?: number; after?: number; limit?: number };
  typing: { conversation_id: string; is_typing: boolean };
  presence: { status: 'online' | 'away' };
  heartbeat: object;
}

export type ClientFrameType = keyof ClientFrames;
