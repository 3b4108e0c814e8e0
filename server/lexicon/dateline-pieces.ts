import { agencies } from './agencies.ts';
import { boilerplate } from './boilerplate.ts';
import type { Lexicon } from './lexicon.ts';
import { pattern } from './patterns.ts';
import { piecesOfName } from './pieces.ts';

/**
 * What stands before a story: who wrote it, a slug ("EXCLUSIVE"), when, who sent it, where. A `region` stands behind a town,
 * `capitals` are a town that nobody knows, a `name` may be anything; a `stamp` is a bracket with date or time, a `note` any other.
 */
export type Kind = 'byline' | 'slug' | 'agency' | When | 'stamp' | 'note' | Where;
type When = 'date' | 'time' | 'weekday';
type Where = 'town' | 'region' | 'capitals' | 'name';

export interface Piece {
  readonly kind: Kind;
  readonly end: number;
}

const plain = (['byline', 'date', 'time', 'weekday'] as const).map((kind) => ({
  kind,
  pattern: pattern(kind, kind === 'date' || kind === 'weekday' ? 'iuy' : 'uy'),
}));
const bracket = pattern('dateline bracket', 'uy');
const name = pattern('dateline name', 'uy');
const numbered = / \d+(?=-)/y;
const goesOn = pattern('clause behind name', 'iuy');

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** One agency or several, a service of one, or one with more behind it: "AP/PTI", "Reuters Health". */
function isAgency(text: string): boolean {
  const parts = text.split(/\s*[ /,&+]\s*/);
  return [text, ...parts.map((_, i) => parts.slice(0, i + 1).join(' '))].some((part) => agencies().has(part));
}

/** Whether a name is a town's, or a country's or region's. What stands in capitals is one, too, but for acronyms and leaders. */
export function kindOfName({ names, parts, leaders }: Lexicon, text: string): Kind {
  const pieces = piecesOfName(text.split(/\/| and /)[0]!);
  const known = names.get(pieces);
  const shouts = text === text.toUpperCase() && text.length > 2;
  if (known.some(({ form }) => form === 'capital') || parts.places.has(pieces.join(' '))) return 'town';
  if (known.some(({ entry }) => entry.kind === 'country')) return shouts ? 'town' : 'region';
  const isActor = pieces.length === 1 && (known.length > 0 || leaders.has(pieces[0]!));
  return shouts && !isActor ? 'capitals' : 'name';
}

/** The kind of what stands in a bracket: an agency, a region ("New Delhi [India]"), or when and where. */
function kindOfBracket(lexicon: Lexicon, inside: string): Kind {
  if (isAgency(inside)) return 'agency';
  const kinds = inside.split(/, (?!\d{4}$)/).map((part) => {
    const piece = pieceAt(lexicon, part, 0);
    return piece?.end === part.length ? piece.kind : 'note';
  });
  if (kinds.some((kind) => kind === 'date' || kind === 'time')) return 'stamp';
  return kinds.every((kind) => kind === 'town' || kind === 'region') ? 'region' : 'note';
}

/** The piece of a dateline that may stand at an offset of the text. */
export function pieceAt(lexicon: Lexicon, text: string, at: number): Piece | null {
  for (const { kind, pattern } of plain) if (matchAt(pattern, text, at)) return { kind, end: pattern.lastIndex };
  const inside = matchAt(bracket, text, at);
  if (inside) {
    const end = bracket.lastIndex;
    return { kind: kindOfBracket(lexicon, inside.slice(1).find(Boolean)!.trim()), end };
  }
  const words = matchAt(name, text, at)?.[0];
  if (!words) return null;
  const slug = /^[^-\d]+/.exec(words)![0];
  if (boilerplate().slugs.has(slug.toLowerCase())) return { kind: 'slug', end: endOfNumber(text, at + slug.length) };
  if (matchAt(goesOn, text, at + words.length)) return null;
  return { kind: isAgency(words) ? 'agency' : kindOfName(lexicon, words), end: at + words.length };
}

/** Behind the number of a slug: "UPDATE 1-". */
const endOfNumber = (text: string, at: number): number => (matchAt(numbered, text, at) ? numbered.lastIndex : at);
