import type { Span } from '../../../../shared/span.ts';
import type { Context } from './context.ts';
import type { Reading } from './reading.ts';

/** The shortest span of whole tokens that holds the predicate and the target (or the issue), within the predicate's sentence. */
export function evidenceOf(context: Context, reading: Reading): Span {
  const { tokens, sentences, mentions } = context.document;
  const sentence = sentences[reading.sentence]!;
  const target = mentions[reading.targetMention];
  const inside = (token: number) => token >= sentence.first && token < sentence.last;
  const places = [...reading.cue, reading.targetToken, ...(target ? [target.first, target.last - 1] : [])].filter(
    inside,
  );
  return { start: tokens[Math.min(...places)]!.start, end: tokens[Math.max(...places)]!.end };
}

/** The words of the predicate as they stand in the text, idioms with what stands between their parts. */
export function cueOf(context: Context, { cue }: Reading): Span {
  const { tokens } = context.document;
  return { start: tokens[Math.min(...cue)]!.start, end: tokens[Math.max(...cue)]!.end };
}
