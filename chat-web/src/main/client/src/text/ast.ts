/** The tree that the Markdown of a message is read into. */

export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'quote'; children: Block[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'code'; language: string; text: string };

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'emphasis' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | Link
  | { kind: 'mention'; username: string }
  | { kind: 'everybody'; text: string };

/** `href` begins with http:, https: or mailto:, whatever the case of the letters, and stands as it was typed. */
export interface Link {
  kind: 'link';
  href: string;
  children: Inline[];
}
