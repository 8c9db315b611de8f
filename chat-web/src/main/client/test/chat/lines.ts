/** Is a line to the server that keeps what was said over it. */

import type { Line } from '../../src/server/line.ts';
import type { ClientFrames, ClientFrameType } from '../../src/server/protocol.ts';

export class KeptLine implements Line {
  readonly said: [type: ClientFrameType, data: unknown][] = [];
  isOpen = true;

  send<T extends ClientFrameType>(type: T, data: ClientFrames[T]): boolean {
    if (this.isOpen) {
      this.said.push([type, data]);
    }
    return this.isOpen;
  }
}
