/** Names the REST calls that the page makes. */

export class Api {
  #session;

  constructor(session) {
    this.#session = session;
  }

  me() {
    return this.#session.call('GET', 'users/me');
  }

  user(userId) {
    return this.#session.call('GET', `users/${encodeURIComponent(userId)}`);
  }

  async findPeople(prefix, signal) {
    const answer = await this.#session.call('GET', `users?query=${encodeURIComponent(prefix)}`, { signal });
    return answer.users;
  }

  /** The conversations of this person, newest activity first. */
  async conversations() {
    return (await this.#session.call('GET', 'conversations')).conversations;
  }

  conversation(conversationId) {
    return this.#session.call('GET', `conversations/${encodeURIComponent(conversationId)}`);
  }

  startDirect(userId) {
    return this.#session.call('POST', 'conversations', { body: { kind: 'direct', user_id: userId } });
  }

  startGroup(name, memberIds) {
    return this.#session.call('POST', 'conversations', { body: { kind: 'group', name, member_ids: memberIds } });
  }

  /** The last messages before `before`, or of all, in ascending order. */
  messages(conversationId, before = null) {
    const page = before === null ? 'limit=50' : `limit=50&before=${before}`;
    return this.#session.call('GET', `conversations/${encodeURIComponent(conversationId)}/messages?${page}`);
  }
}
