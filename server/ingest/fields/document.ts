import type { DocumentInput } from '../../../shared/document.ts';
import { parseDate } from '../date.ts';
import { addressIn, hostOf } from '../html/address.ts';
import { plainText } from '../html/text.ts';
import { storable } from '../identity.ts';
import { type FieldMap, unreadable, WithoutText } from '../reader.ts';
import { annotationOf } from './annotation.ts';
import { articleFields, type Fields, hasField, isRecord } from './record.ts';

export interface ReadInput {
  input: DocumentInput;
  notes: string[];
}

/** How services cut a text that they do not sell: "... [+2315 chars]". */
const cutLength = 100;
const cutText = /(?:…|\.\.\.)?\s*\[\+\d+ chars\]\s*$/;

/** One line of text of what was written as a string, number, truth value or list of these. */
function line(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (!['string', 'number', 'boolean'].includes(typeof first)) return null;
  return String(first).replace(/\s+/g, ' ').trim() || null;
}

/** A text as it stands, or its paragraphs. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('\n\n');
  throw unreadable(
    `its text is no text but ${Array.isArray(value) ? 'a list' : `a ${typeof value}`}; give it as a string`,
  );
}

function missingText(record: Fields, map: FieldMap, url: string | null): Error {
  const names = Object.keys(record).join(', ');
  if (map.text !== undefined) return unreadable(`there is no "${map.text}" to take the text from (there is ${names})`);
  if (url) return new WithoutText(`has no text, only an address (${url}); get the page behind it and give that`, [url]);
  if (hasField(Object.keys(record), 'text')) return unreadable('there is no text; fill it in or take it out');
  return unreadable(`there is no text (there is ${names || 'nothing'}); name its field, such as --map text=FIELD`);
}

/** The outlet; where only its address is given, its host. */
const outletOf = (source: string | null): string | null =>
  source && /^https?:\/\//i.test(source) ? hostOf(source) : source;

/**
 * Makes a document of the fields of a row, line or front matter, whatever program named them. Dates are read leniently:
 * see `parseDate`.
 * @throws DemarcheError `unreadable_input` that names the article and the field.
 */
export function documentFromFields(record: unknown, map: FieldMap = {}): ReadInput {
  if (!isRecord(record)) throw unreadable('is no object with the fields of an article; give {"text": "..."}');
  try {
    return readFields(record, map);
  } catch (error) {
    throw named(record.id, error as Error);
  }
}

/** The same error with the id of the article before it. */
function named(id: unknown, error: Error): Error {
  const isId = typeof id === 'string' || typeof id === 'number';
  if (isId) error.message = `article ${storable(String(id)).slice(0, 60)}: ${error.message}`;
  return error;
}

/** The id, which stands in files and addresses. */
function idOf(value: unknown): string | null {
  const id = line(value);
  if (id !== null && !/^[^\p{Cc}\p{Cs}]*$/u.test(String(value)))
    throw unreadable('id: it holds a control character or half a surrogate pair; take it out');
  return id;
}

function readFields(record: Fields, map: FieldMap): ReadInput {
  const found = articleFields(record, map);
  const url = line(found.url) ?? addressIn(record.source);
  if (found.text === undefined && record.text !== '') throw missingText(record, map, url);
  const written = textOf(found.text ?? '');
  // Offsets of given mentions are those of the text as it came.
  const text = record.mentions ? written : plainText(written);
  if (cutText.test(text.slice(-cutLength)))
    throw new WithoutText(
      'its text is cut off after its first lines; get the whole page and give that',
      url ? [url] : [],
    );
  const { date, note } = found.date === undefined ? { date: null, note: undefined } : parseDate(line(found.date) ?? '');
  const id = idOf(found.id);
  const rest = { title: line(found.title), source: outletOf(line(found.source)), url, language: line(found.language) };
  const input = { ...(id ? { id } : {}), text, ...rest, date, ...annotationOf(record, text) };
  return { input, notes: note ? [`date left out: ${note}`] : [] };
}
