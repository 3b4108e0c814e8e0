import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { DocumentInput } from '../../shared/document.ts';

/** Differences that do not make another article: composition of accents, white space. */
const normalize = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** SHA-256 of what an analysis depends on: the normalized text, and the given mentions and actors where there are any. */
export function contentHash({ text, mentions, actors }: DocumentInput): string {
  const hash = createHash('sha256').update(normalize(text));
  if (mentions) hash.update(JSON.stringify(mentions.map(({ start, end, actor }) => [start, end, actor])));
  if (actors) hash.update(JSON.stringify(actors));
  return hash.digest('hex');
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);

/** The id of a document that brings none: the name of its file and the start of its hash, the same on every machine. */
export const documentId = (file: string, hash: string): string =>
  `${slug(basename(file).replace(/(\.[a-z]+)?(\.gz)?$/i, '')) || 'document'}-${hash.slice(0, 12)}`;

/** The text with characters that no database can keep (NUL, lone surrogates) replaced by U+FFFD; offsets stay. */
export const storable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
