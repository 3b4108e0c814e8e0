import { inputExtensions } from '../../shared/input-formats.ts';
import type { Head } from './files/head.ts';
import { rootOf } from './files/markup.ts';
import { unreadKindOf } from './files/signatures.ts';
import type { Reader, ReadSettings } from './reader.ts';
import { textReader } from './readers/text.ts';
import { isKnownExtension, readerNamed, readerOf } from './registry.ts';

/** Why a file gets no reader: what it is instead of something that can be read. */
function refusalOf(head: Head): string {
  const kind = unreadKindOf(head);
  if (kind) return `is ${kind}`;
  if (rootOf(head.text) !== null)
    return 'is XML of a kind that is not known; give the articles in it as JSON lines or text';
  if (isKnownExtension(head.extension))
    return `is no .${head.extension} inside, or a damaged one; get or save it again`;
  return `the format is not known; files may be ${inputExtensions.join(' ')}, or take one with --format`;
}

/** Readers that take whatever has their extension. */
const trusting: readonly string[] = ['text', 'csv', 'markdown'];

const isEmpty = ({ bytes, text }: Head): boolean => !bytes.length || (!text && !bytes.includes(0));

/** The reader of a file: the one that was asked for, else the one of what it holds; why there is none, in words. */
export function chooseReader(head: Head, { format }: ReadSettings): Reader | string {
  if (isEmpty(head)) return 'is empty';
  const wanted = format && readerNamed(format);
  if (wanted) return wanted;
  const reader = readerOf(head);
  if (reader && !(trusting.includes(reader.format) && unreadKindOf(head))) return reader;
  return format ? textReader : refusalOf(head);
}
