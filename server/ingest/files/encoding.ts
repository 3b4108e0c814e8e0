import { analyse } from 'chardet';
import { unreadable } from '../unreadable.ts';

/** Windows-1252, which browsers take for Latin-1 too, is what old English text mostly is. */
const usual = 'windows-1252';

/** A guess below this is worth less than the usual encoding. */
const sureFrom = 40;

/** Sample in which zeros tell UTF-16 and oddities tell old encodings apart. */
const sampleSize = 65_536;

const shareOfZeros = (bytes: Uint8Array, offset: number): number => {
  let zeros = 0;
  for (let index = offset; index < bytes.length; index += 2) if (bytes[index] === 0) zeros += 1;
  return bytes.length < 4 ? 0 : (2 * zeros) / bytes.length;
};

/** UTF-16 by its byte order mark, or by the zeros of its Latin letters; null for everything else. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const [even, odd] = [shareOfZeros(sample, 0), shareOfZeros(sample, 1)];
  if (odd > 0.5 && even < 0.1) return 'utf-16le';
  return even > 0.5 && odd < 0.1 ? 'utf-16be' : null;
}

/** Its name in the Encoding Standard, which takes Latin-1 for Windows-1252. */
const nameOf = (encoding: string): string => new TextDecoder(encoding).encoding;

export const isKnownEncoding = (encoding: string): boolean => {
  try {
    return new TextDecoder(encoding) !== null;
  } catch {
    return false;
  }
};

/** Few bytes beyond ASCII in a text are the quotation marks, dashes and accents of Windows-1252. */
const isMostlyAscii = (bytes: Uint8Array): boolean => bytes.filter((byte) => byte > 0x7f).length < bytes.length / 25;

/** The encoding of text that is no Unicode. */
export function legacyEncodingOf(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleSize);
  if (isMostlyAscii(sample)) return usual;
  const guess = analyse(sample).find(({ name }) => !/^(?:utf|iso-2022|ascii)/i.test(name) && isKnownEncoding(name));
  if (!guess || guess.confidence < sureFrom) return usual;
  return nameOf(guess.name);
}

/** Text as UTF-8, null when the bytes are none; without a byte order mark. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * UTF-8 with a few bytes that are none, as where a text was cut or joined: they become U+FFFD. Null when more of it is
 * damaged than whole, so that it must be another encoding.
 */
export function damagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = count(text, /\ufffd/g);
  return count(text, /[^\0-\x7f\ufffd]/gu) > damaged ? text : null;
}

/** The characters of Windows-1252 from 0x80 to 0x9f, which Node's decoder takes for control characters. */
const c1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text of bytes in an encoding that is no Unicode. */
export function legacyText(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== usual) return text;
  return text.replace(/[\u0080-\u009f]/g, (character) => c1[character.charCodeAt(0) - 0x80]!);
}

export interface DecodedText {
  text: string;
  /** Encoding that was guessed, null for Unicode, `utf-8` for UTF-8 that is damaged. */
  guessed: string | null;
}

const binary = () => unreadable('is no text but binary data; export it as text first');

/**
 * Text of bytes in any usual encoding, without a byte order mark, otherwise unchanged. `stated` is what the file says of
 * itself and is used where the bytes are no Unicode.
 * @throws DemarcheError `unreadable_input` when they are no text.
 */
export function decode(bytes: Uint8Array, stated?: string): DecodedText {
  const utf16 = utf16Of(bytes);
  const unicode = utf16 ? new TextDecoder(utf16).decode(bytes) : utf8Text(bytes);
  const decoded = unicode === null ? decodeOther(bytes, stated) : { text: unicode, guessed: null };
  if (decoded.text.includes('\0')) throw binary();
  return decoded;
}

/** Text of bytes that are not wholly Unicode. What is said to be UTF-8 and is none is guessed. */
function decodeOther(bytes: Uint8Array, stated?: string): DecodedText {
  const said = stated && isKnownEncoding(stated) ? nameOf(stated) : null;
  const damaged = said === null || said === 'utf-8' ? damagedUtf8(bytes) : null;
  if (damaged !== null) return { text: damaged, guessed: 'utf-8' };
  const guessed = said === null || said.startsWith('utf') ? legacyEncodingOf(bytes) : said;
  return { text: legacyText(bytes, guessed), guessed };
}

/** What is said of a text that was read in a guessed encoding; nothing when the file states the same. */
export function encodingNote(guessed: string | null, stated?: string): string[] {
  if (guessed === 'utf-8') return ['has bytes that are no UTF-8, shown as \ufffd; it may be damaged or cut off'];
  if (stated && isKnownEncoding(stated) && nameOf(stated) === guessed) return [];
  return guessed ? [`is not UTF-8; read as ${guessed}, see whether its accents are right`] : [];
}
