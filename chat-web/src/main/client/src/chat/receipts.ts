/** Works out from how far each member has got what became of a message. */

import type { Member, Message, ReceiptMoved } from '../server/protocol.ts';

export interface Standing {
  readonly state: 'sent' | 'delivered' | 'read'; // delivered to all, read by all
  readonly readers: number;
}

/** What became of a message that `myId` wrote. Who joined later does not count: the message was not for them. */
export function standing(message: Message, members: readonly Member[], myId: string): Standing {
  const readers = members.filter((member) => member.user_id !== myId && (member.read_seq ?? 0) >= message.seq);
  const waiting = members.filter((member) => member.user_id !== myId && (member.read_seq ?? 0) < message.seq && wasThere(member, message));
  if (readers.length + waiting.length === 0) {
    return { state: 'sent', readers: 0 };
  }
  const delivered = waiting.every((member) => (member.delivered_seq ?? 0) >= message.seq);
  return { state: waiting.length === 0 ? 'read' : delivered ? 'delivered' : 'sent', readers: readers.length };
}

/** The members after one of them got further; the same array if that was known. */
export function withReceipt(members: Member[], { user_id: userId, seq, status }: Pick<ReceiptMoved, 'user_id' | 'seq' | 'status'>): Member[] {
  const known = members.find((member) => member.user_id === userId);
  const delivered = Math.max(known?.delivered_seq ?? 0, seq); // what was read was delivered
  const read = status === 'read' ? Math.max(known?.read_seq ?? 0, seq) : (known?.read_seq ?? 0);
  if (!known || (delivered === known.delivered_seq && read === known.read_seq)) {
    return members;
  }
  return members.map((member) => (member === known ? { ...member, delivered_seq: delivered, read_seq: read } : member));
}

function wasThere(member: Member, message: Message): boolean {
  return !member.joined_at || Date.parse(member.joined_at) <= Date.parse(message.timestamp);
}
