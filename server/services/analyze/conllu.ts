import type { AnnotatedDocument, Sentence, Token } from '../../pipeline/annotated-document.ts';

type Escapes = Readonly<Record<string, string>>;
const escapes: Escapes = { ' ': '\\s', '\n': '\\n', '\r': '\\r', '\t': '\\t', '|': '\\p', '\\': '\\\\' };
const written = (text: string): string => text.replace(/[ \n\r\t|\\]/g, (character) => escapes[character]!);

/** The MISC column: nothing where one blank follows, else what stands between the token and the next one. */
function between(text: string, token: Token, nextStart: number): string {
  const gap = text.slice(token.end, nextStart);
  if (gap === ' ') return '_';
  return gap === '' ? 'SpaceAfter=No' : `SpacesAfter=${written(gap)}`;
}

function tokenLine(annotated: AnnotatedDocument, sentence: Sentence, token: Token): string {
  const { text } = annotated.document;
  const nextStart = annotated.tokens[token.index + 1]?.start ?? text.length;
  const misc = between(text, token, nextStart);
  const before = token.index === 0 && token.start > 0 ? `SpacesBefore=${written(text.slice(0, token.start))}` : '';
  return [
    token.index - sentence.first + 1,
    text.slice(token.start, token.end),
    token.lemma || '_',
    token.upos || '_',
    token.xpos || '_',
    '_',
    token.head < 0 ? 0 : token.head - sentence.first + 1,
    token.deprel || '_',
    '_',
    before ? (misc === '_' ? before : `${before}|${misc}`) : misc,
  ].join('\t');
}

function sentenceBlock(annotated: AnnotatedDocument, sentence: Sentence): string {
  const tokens = annotated.tokens.slice(sentence.first, sentence.last);
  const previous = annotated.sentences[sentence.index - 1];
  return [
    ...(previous ? [] : [`# newdoc id = ${annotated.document.id.replace(/\s+/g, ' ')}`]),
    ...(previous?.paragraph === sentence.paragraph ? [] : ['# newpar']),
    `# sent_id = ${sentence.index + 1}`,
    `# text = ${annotated.document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`,
    ...tokens.map((token) => tokenLine(annotated, sentence, token)),
  ].join('\n');
}

/**
 * A document with syntax as CoNLL-U. Forms joined by one blank, by nothing after `SpaceAfter=No`, and by the text of
 * `SpacesBefore` and `SpacesAfter` (UDPipe's convention: `\s`, `\n`, `\t`, `\r`, `\p` for `|`), give the document's
 * text back exactly; masked spans are among the spaces. A document without tokens gives an empty string.
 */
export function toConllu(annotated: AnnotatedDocument): string {
  return annotated.sentences.map((sentence) => `${sentenceBlock(annotated, sentence)}\n\n`).join('');
}
