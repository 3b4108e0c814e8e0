import type { Span } from '../../../../shared/span.ts';
import { boilerplate } from '../../../lexicon/boilerplate.ts';
import { kindOfName } from '../../../lexicon/dateline-pieces.ts';
import { opensSpeech } from '../../../lexicon/datelines.ts';
import type { Lexicon } from '../../../lexicon/lexicon.ts';
import { endOfOffice } from '../../../lexicon/nouns.ts';
import { pattern } from '../../../lexicon/patterns.ts';
import { piecesOfName } from '../../../lexicon/pieces.ts';
import type { Turn } from '../../annotated-document.ts';

const labelled = pattern('speaker label', 'u');
/** What ends a line of speech; a headline ends in a word. */
const endsSpoken = /(?:^|[.!?,:;…)"”])$/;
const firstPerson = /^[^.!?]{0,200}?\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us)\b/;

/** A line that begins with what may be a speaker's label. */
interface Labelled extends Turn {
  readonly line: Span;
  readonly name: string;
  /** A label that names nobody: "Q", "REPORTER". */
  readonly nobody: boolean;
  /** The words behind the label stand in quotation marks, or speak of "I" and "we". */
  readonly quoted: boolean;
  readonly speaks: boolean;
}

function labelledLine(text: string, line: Span): Labelled | null {
  const content = text.slice(line.start, line.end);
  const match = labelled.exec(content);
  if (!match) return null;
  const [head = '', lead = '', name = ''] = match.filter((part) => part !== undefined);
  const at = line.start + lead.length;
  const said = content.slice(head.length);
  return {
    line,
    name,
    nobody: boilerplate().unnamedSpeakers.has(name.toLowerCase().replace(/ ?\d+$/, '')),
    quoted: /^["“][^"”]*["”]?$/.test(said),
    speaks: firstPerson.test(said),
    label: { start: at, end: at + name.length },
    start: line.start + head.length,
    end: line.end,
  };
}

/** Whether a title stands in a label: "SECRETARY ROE", "The President". */
function holdsTitle({ nouns, parts }: Lexicon, name: string): boolean {
  const pieces = piecesOfName(name);
  return pieces.some(
    (piece, at) => (pieces.length > 1 && parts.honorifics.has(piece)) || endOfOffice(nouns, pieces, at) > 0,
  );
}

/** A place or a slug before a colon opens a story: "MANILA: ...", "EXCLUSIVE: ...". */
const isHeading = (lexicon: Lexicon, name: string, said: string): boolean =>
  boilerplate().slugs.has(name.toLowerCase()) ||
  (!opensSpeech.test(said) && ['town', 'region'].includes(kindOfName(lexicon, name)));

/** Whether labels make the text a transcript: one comes again, two shout, or one asks for nobody. */
function isTranscript(lines: readonly Labelled[]): boolean {
  const names = new Set(lines.map(({ name }) => name));
  const shouted = lines.filter(({ name }) => name === name.toUpperCase()).length;
  return names.size < lines.length || shouted > 1 || lines.some(({ nobody }) => nobody);
}

/** The labelled lines that are turns; outside of transcripts only those that show it themselves. */
const speakersOf = (lexicon: Lexicon, lines: readonly Labelled[]): readonly Labelled[] =>
  isTranscript(lines)
    ? lines
    : lines.filter(({ name, quoted, speaks }) => quoted || speaks || holdsTitle(lexicon, name));

/**
 * The turns of a transcript, a briefing or an interview, and single lines of the form `Name: "..."`. A turn ends where the
 * next begins, the last with the text; one in quotation marks ends with its line, and so does a headline that stands alone.
 * @param lines lines of prose, in text order
 * @returns also the lines with a label, and what of them is to be masked: all but the named label and the words
 */
export function turnsOf(lexicon: Lexicon, text: string, lines: readonly Span[]) {
  const found = lines
    .flatMap((line) => labelledLine(text, line) ?? [])
    .filter(({ name, start, end }) => !isHeading(lexicon, name, text.slice(start, end)));
  const speakers = speakersOf(lexicon, found);
  const turns = speakers.map(({ label, start, end, quoted }, i): Turn => {
    const goesOn = !quoted && (speakers.length > 1 || endsSpoken.test(text.slice(start, end)));
    return { label, start, end: goesOn ? (speakers[i + 1]?.line.start ?? text.length) : end };
  });
  const masked = speakers.flatMap(({ line, label, start, nobody }) => [
    { start: line.start, end: nobody ? start : label.start },
    ...(nobody ? [] : [{ start: label.end, end: start }]),
  ]);
  return {
    turns,
    labelled: new Set(speakers.map(({ line }) => line)),
    masked: masked.filter(({ start, end }) => end > start),
  };
}
