import type { Head } from './head.ts';

interface Signature {
  /** First bytes, as Latin-1 text, of which one must stand there. */
  starts: readonly string[];
  /** Where they stand, the start when left out. */
  at?: number;
  /** Bytes that must stand somewhere after them. */
  holds?: string;
  /** A file that must be in it, for kinds of ZIP archives. */
  member?: string;
  /** What the file is and what to do, after "is". */
  is: string;
}

const oldOffice = '\xd0\xcf\x11\xe0';

/** Files that hold no article, or hold it in a way that is not read, by their first bytes. */
const signatures: readonly Signature[] = [
  {
    starts: [oldOffice],
    holds: [...'EncryptedPackage'].join('\0'),
    is: 'protected by a password; save it without one',
  },
  {
    starts: [oldOffice],
    is: 'an old Office file (.doc, .xls) or one protected by a password; save it as .docx or .xlsx without a password',
  },
  {
    starts: ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet'],
    at: 30,
    is: 'a spreadsheet of OpenDocument; save it as .xlsx or .csv',
  },
  {
    starts: ['presentation', 'graphics'].map((kind) => `mimetypeapplication/vnd.oasis.opendocument.${kind}`),
    at: 30,
    is: 'an OpenDocument file that is no text; save its text as .odt',
  },
  { starts: ['PK'], member: 'ppt/presentation.xml', is: 'a presentation; save its text as .docx or .txt' },
  { starts: ['PK'], member: 'xl/workbook.bin', is: 'a binary workbook (.xlsb); save it as .xlsx or .csv' },
  { starts: ['7z\xbc\xaf\x27\x1c'], is: 'a 7z archive; unpack it and give the folder' },
  { starts: ['Rar!\x1a'], is: 'a RAR archive; unpack it and give the folder' },
  { starts: ['ustar'], at: 257, is: 'a tar archive; unpack it and give the folder' },
  {
    starts: ['BZh', '\xfd7zXZ', '\x28\xb5\x2f\xfd'],
    is: 'packed with bzip2, xz or zstd; unpack it, or pack it with gzip',
  },
  { starts: ['bplist00'], is: 'a Safari web archive or another property list; save the page as HTML' },
  { starts: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'], is: 'a picture; text in pictures is not read' },
  { starts: ['WEBP'], at: 8, is: 'a picture; text in pictures is not read' },
  { starts: ['ID3', 'OggS', 'fLaC', '\x1aE\xdf\xa3'], is: 'a sound or film; give its transcript as text' },
  { starts: ['ftyp'], at: 4, is: 'a sound or film; give its transcript as text' },
  { starts: ['WAVE', 'AVI '], at: 8, is: 'a sound or film; give its transcript as text' },
  { starts: ['SQLite format 3\0'], is: 'a database; export its articles as CSV or JSON lines' },
  { starts: ['PAR1'], is: 'a Parquet table; export its articles as CSV or JSON lines' },
  { starts: ['%!PS'], is: 'PostScript; save it as PDF' },
];

/** What a file of a known kind that holds no article is, and what to do; null for all others. */
export function unreadKindOf({ bytes, members }: Head): string | null {
  const start = bytes.toString('latin1');
  const fits = ({ starts, at = 0, holds = '', member }: Signature) =>
    starts.some((magic) => start.startsWith(magic, at)) &&
    start.includes(holds) &&
    (member === undefined || members.includes(member));
  return signatures.find(fits)?.is ?? null;
}
