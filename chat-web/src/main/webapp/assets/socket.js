/** Keeps one WebSocket to the server open, logged in and alive, and hands on the frames it brings. */

import { Backoff } from './backoff.js';
import { newUuid } from './ids.js';

const SUBPROTOCOL = 'chat.v1';
const TOKEN_REJECTED = 4401;
const ACCOUNT_DISABLED = 4403;
const HELLO_WITHIN_MS = 10_000;
const SILENT_HEARTBEATS = 2.5; // two heartbeats may get lost or late, at the third the line is taken for dead

/**
 * Fires `frame` (detail: the frame), `state` (detail: connecting, online, reconnecting) and `disabled`.
 * Gives up only when stopped, when the account is disabled or when the session has ended.
 */
export class ChatSocket extends EventTarget {
  #session;
  #cursors;
  #socket = null;
  #backoff = new Backoff();
  #deviceId = newUuid(); // a tab is a device: it has its own place in every conversation
  #running = false;
  #draining = false;
  #reconnectTimer = 0;
  #watchTimer = 0;
  #heartbeatTimer = 0;
  #lastHeard = 0;

  state = 'connecting';

  /** @param cursors returns the last seq seen of each conversation, asked at every connect */
  constructor(session, cursors) {
    super();
    this.#session = session;
    this.#cursors = cursors;
    this.refreshed = () => this.send('auth', { token: session.accessToken, device_id: this.#deviceId });
    this.online = () => this.#running && !this.#socket && this.#openIn(0);
  }

  start() {
    this.#running = true;
    this.#session.addEventListener('refreshed', this.refreshed);
    addEventListener('online', this.online);
    this.#open();
  }

  stop() {
    this.#running = false;
    this.#session.removeEventListener('refreshed', this.refreshed);
    removeEventListener('online', this.online);
    clearTimeout(this.#reconnectTimer);
    this.#drop();
  }

  /** Sends a frame if the connection is past its login; says whether it did. */
  send(type, data, id = undefined) {
    if (this.state !== 'online' || this.#socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.#write(type, data, id);
    return true;
  }

  #open() {
    this.#drop();
    this.#draining = false;
    const address = new URL('ws', document.baseURI);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address, SUBPROTOCOL);
    this.#socket = socket;
    this.#watchTimer = setTimeout(() => this.#closed(0), HELLO_WITHIN_MS);
    socket.onmessage = (event) => socket === this.#socket && this.#received(JSON.parse(event.data));
    socket.onclose = (event) => socket === this.#socket && this.#closed(event.code);
  }

  #received(frame) {
    this.#lastHeard = Date.now();
    if (frame.type === 'hello') {
      clearTimeout(this.#watchTimer);
      const token = this.#session.accessToken;
      this.#write('auth', { token, device_id: this.#deviceId, cursors: this.#cursors() });
      this.#beat(frame.data.heartbeat_ms);
    } else if (frame.type === 'ready') {
      this.#backoff.reset();
      this.#become('online');
    } else if (frame.type === 'server_drain') {
      const { reconnect_min_ms: least, reconnect_max_ms: most } = frame.data;
      this.#draining = true;
      this.#openIn(least + Math.random() * (most - least));
    }
    this.dispatchEvent(new CustomEvent('frame', { detail: frame }));
  }

  #beat(heartbeatMs) {
    this.#heartbeatTimer = setInterval(() => {
      if (Date.now() - this.#lastHeard > heartbeatMs * SILENT_HEARTBEATS) {
        this.#closed(0);
      } else {
        this.#write('heartbeat', {});
      }
    }, heartbeatMs);
  }

  async #closed(code) {
    this.#drop();
    if (!this.#running) {
      return;
    }
    if (code === ACCOUNT_DISABLED) {
      this.stop();
      this.dispatchEvent(new Event('disabled'));
      return;
    }
    if (this.state !== 'reconnecting') {
      this.#become('reconnecting');
    }
    if (code === TOKEN_REJECTED) {
      await this.#session.refresh().catch(() => {}); // if the session has ended, its owner stops this socket
    }
    if (this.#running && !this.#draining) {
      this.#openIn(this.#backoff.nextMs());
    }
  }

  #openIn(delayMs) {
    clearTimeout(this.#reconnectTimer);
    this.#reconnectTimer = setTimeout(() => this.#open(), delayMs);
  }

  #drop() {
    clearTimeout(this.#watchTimer);
    clearInterval(this.#heartbeatTimer);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
    if (this.state === 'online') {
      this.#become('reconnecting');
    }
  }

  #write(type, data, id) {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify({ type, id, data }));
    }
  }

  #become(state) {
    this.state = state;
    this.dispatchEvent(new CustomEvent('state', { detail: state }));
  }
}
