/** Keeps one WebSocket to the server open, logged in and alive, and hands on the frames it brings. */

import { Backoff } from './backoff.ts';
import { deviceId } from './device.ts';
import type { ClientFrames, ClientFrameType, ServerFrame } from './protocol.ts';
import type { Session } from './session.ts';

const SUBPROTOCOL = 'chat.v1';
const TOKEN_REJECTED = 4401;
const ACCOUNT_DISABLED = 4403;
const HELLO_WITHIN_MS = 10_000;
const SILENT_HEARTBEATS = 2.5; // two heartbeats may get lost or late, at the third the line is taken for dead

export type ConnectionState = 'connecting' | 'online' | 'reconnecting';

/**
 * Fires `frame` (detail: the frame), `state` (detail: the state) and `disabled`.
 * Gives up only when stopped, when the account is disabled or when the session has ended.
 */
export class ChatSocket extends EventTarget {
  readonly #session: Session;
  readonly #cursors: () => Record<string, number>;
  readonly #backoff = new Backoff();
  #socket: WebSocket | null = null;
  #deviceId = '';
  #running = false;
  #draining = false;
  #reconnectTimer: ReturnType<typeof setTimeout> | undefined;
  #watchTimer: ReturnType<typeof setTimeout> | undefined;
  #heartbeatTimer: ReturnType<typeof setInterval> | undefined;
  #lastHeard = 0;

  state: ConnectionState = 'connecting';

  /** @param cursors returns the last seq seen of each conversation, asked at every connect */
  constructor(session: Session, cursors: () => Record<string, number>) {
    super();
    this.#session = session;
    this.#cursors = cursors;
  }

  async start(): Promise<void> {
    this.#running = true;
    this.#session.addEventListener('refreshed', this.#refreshed);
    addEventListener('online', this.#networkBack);
    addEventListener('offline', this.#networkGone);
    this.#deviceId = await deviceId();
    if (this.#running) {
      this.#open();
    }
  }

  stop(): void {
    this.#running = false;
    this.#session.removeEventListener('refreshed', this.#refreshed);
    removeEventListener('online', this.#networkBack);
    removeEventListener('offline', this.#networkGone);
    clearTimeout(this.#reconnectTimer);
    this.#drop();
  }

  /** Sends a frame if the connection is past its login; says whether it did. */
  send<T extends ClientFrameType>(type: T, data: ClientFrames[T], id?: string): boolean {
    if (this.state !== 'online' || this.#socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.#write(type, data, id);
    return true;
  }

  readonly #refreshed = (): void => {
    this.send('auth', { token: this.#session.accessToken, device_id: this.#deviceId });
  };

  readonly #networkBack = (): void => {
    if (this.#running && !this.#socket) {
      this.#openIn(0);
    }
  };

  /** The browser knows at once what a missed heartbeat would tell only after a minute. */
  readonly #networkGone = (): void => {
    void this.#closed(0);
  };

  #open(): void {
    this.#drop();
    this.#draining = false;
    const address = new URL('ws', document.baseURI);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(address, SUBPROTOCOL);
    this.#socket = socket;
    this.#watchTimer = setTimeout(() => void this.#closed(0), HELLO_WITHIN_MS);
    socket.onmessage = (event: MessageEvent<string>) => {
      if (socket === this.#socket) {
        this.#received(JSON.parse(event.data) as ServerFrame);
      }
    };
    socket.onclose = (event) => {
      if (socket === this.#socket) {
        void this.#closed(event.code);
      }
    };
  }

  #received(frame: ServerFrame): void {
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

  #beat(heartbeatMs: number): void {
    this.#heartbeatTimer = setInterval(() => {
      if (Date.now() - this.#lastHeard > heartbeatMs * SILENT_HEARTBEATS) {
        void this.#closed(0);
      } else {
        this.#write('heartbeat', {});
      }
    }, heartbeatMs);
  }

  async #closed(code: number): Promise<void> {
    this.#drop();
    if (!this.#running) {
      return;
    }
    if (code === ACCOUNT_DISABLED) {
      this.stop();
      this.dispatchEvent(new Event('disabled'));
      return;
    }
    this.#become('reconnecting');
    if (code === TOKEN_REJECTED) {
      await this.#session.refresh().catch(() => {}); // if the session has ended, its owner stops this socket
    }
    if (this.#running && !this.#draining) {
      this.#openIn(this.#backoff.nextMs());
    }
  }

  #openIn(delayMs: number): void {
    clearTimeout(this.#reconnectTimer);
    this.#reconnectTimer = setTimeout(() => this.#open(), delayMs);
  }

  #drop(): void {
    clearTimeout(this.#watchTimer);
    clearInterval(this.#heartbeatTimer);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
    if (this.state === 'online') {
      this.#become('reconnecting');
    }
  }

  #write<T extends ClientFrameType>(type: T, data: ClientFrames[T], id?: string): void {
    if (this.#socket?.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify({ type, id, data }));
    }
  }

  #become(state: ConnectionState): void {
    if (this.state !== state) {
      this.state = state;
      this.dispatchEvent(new CustomEvent('state', { detail: state }));
    }
  }
}
