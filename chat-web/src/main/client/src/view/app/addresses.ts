/** Writes and reads the part of the page's address that names a conversation. */

const CONVERSATION = /^#\/c\/(.+)$/;

/** The fragment of the address at which a conversation is open. */
export function addressOf(conversationId: string): string {
  return `#/c/${encodeURIComponent(conversationId)}`;
}

/** The id of the conversation that a fragment names, or null. */
export function conversationIn(fragment: string): string | null {
  const [, id] = CONVERSATION.exec(fragment) ?? [];
  try {
    return id === undefined ? null : decodeURIComponent(id);
  } catch {
    return null; // a lone per cent sign: nothing that this page has written
  }
}
