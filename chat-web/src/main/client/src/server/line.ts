/** Is what the state needs of the connection: a way to send a frame. */

import type { ClientFrames, ClientFrameType } from './protocol.ts';

export interface Line {
  /** Sends a frame if the connection is past its login; says whether it did. */
  send<T extends ClientFrameType>(type: T, data: ClientFrames[T], id?: string): boolean;
}
