import { isKnownEncoding, legacyText } from './encoding.ts';

/** Groups of which no text is shown; those that begin with `\*` are skipped as well. */
const unseen = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping latentstyles datastore xmlnstbl filetbl footnote annotation fldinst bkmkstart bkmkend nonshppict'.split(
    ' ',
  ),
);

/** Control words that stand for characters. */
const characters = new Map(
  Object.entries({
    par: '\n\n',
    sect: '\n\n',
    page: '\n\n',
    line: '\n',
    tab: '\t',
    cell: '\t',
    nestcell: '\t',
    row: '\n\n',
    nestrow: '\n\n',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    endash: '–',
    emdash: '—',
    bullet: '•',
    emspace: ' ',
    enspace: ' ',
    '~': '\u00a0',
    _: '-',
    '\n': '\n\n',
    '\r': '\n\n',
  }),
);

const token = /\\([a-zA-Z]+)(-?\d+)? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/g;

interface Group {
  hidden: boolean;
  /** How many characters after a `\u` stand in for it. */
  substitutes: number;
}

const pages: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  65001: 'utf-8',
  10000: 'macintosh',
};

/** The encoding that RTF names by its number. */
const codePage = (page: number): string => {
  const name = pages[page] ?? `windows-${page}`;
  return isKnownEncoding(name) ? name : 'windows-1252';
};

/**
 * The text of RTF: paragraphs with an empty line between them, cells of tables with tabs between them. After Microsoft's
 * Rich Text Format Specification 1.9.1; formatting, pictures, headers, footers and notes are left out.
 */
export function rtfText(rtf: string): string {
  const groups: Group[] = [];
  const shown: string[] = [];
  let group: Group = { hidden: false, substitutes: 1 };
  let encoding = codePage(1252);
  let bytes: number[] = [];
  let skip = 0;
  const flush = (): void => {
    if (bytes.length) shown.push(legacyText(Uint8Array.from(bytes), encoding));
    bytes = [];
  };
  const show = (text: string): void => {
    flush();
    if (!group.hidden) shown.push(text);
  };

  const word = (name: string, number: number): void => {
    if (unseen.has(name)) group.hidden = true;
    else if (name === 'ansicpg') encoding = codePage(number);
    else if (name === 'uc') group.substitutes = number;
    else if (name === 'u') {
      show(String.fromCharCode((number + 0x10000) % 0x10000));
      skip = group.substitutes;
    } else if (name === 'bin') token.lastIndex += Math.max(0, number);
    else if (characters.has(name)) show(characters.get(name)!);
  };

  const brace = (sign: string): void => {
    flush();
    skip = 0;
    if (sign === '{') {
      groups.push(group);
      group = { ...group };
    } else group = groups.pop() ?? group;
  };

  token.lastIndex = 0;
  for (let match = token.exec(rtf); match; match = token.exec(rtf)) {
    const [, name, number, byte, symbol, sign, text] = match;
    if (name !== undefined) word(name, Number(number ?? 1));
    else if (sign !== undefined) brace(sign);
    else if (byte !== undefined) {
      if (skip > 0) skip -= 1;
      else if (!group.hidden) bytes.push(Number.parseInt(byte, 16));
    } else if (symbol === '*') group.hidden = true;
    else if (symbol !== undefined) show(characters.get(symbol) ?? (/[\\{}]/.test(symbol) ? symbol : ''));
    else if (text !== undefined) {
      const rest = text.slice(skip);
      skip = Math.max(0, skip - text.length);
      if (rest) show(rest);
    }
  }
  flush();
  return shown.join('');
}

/** Lines without blanks around them, and not more than one empty line between two. */
export const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
