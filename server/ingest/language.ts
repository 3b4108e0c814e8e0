import type { DocumentInput } from '../../shared/document.ts';
import { languageCode } from '../../shared/language.ts';

/** Below this many letters a text says too little about its language: names alone decide. */
const fewestLetters = 120;

/** The start of a text tells its language as well as the whole. */
const sampleLength = 4000;

/** Words that make up a tenth of English prose and are no words of other languages. */
const englishWords = /\b(?:the|and|that|with|from|which|this|they|their|have|been|were|would|said|who|about|after)\b/gi;

/** Whether so many of the words are English only that no detector need be asked; German with an English quotation has fewer. */
const isPlainlyEnglish = (text: string): boolean =>
  (text.match(englishWords)?.length ?? 0) * 10 > (text.match(/\S+/g)?.length ?? 0);

let detector: Promise<(text: string) => string | null> | undefined;

/** Loads the n-grams of eld's small set once, which takes as long as reading some fifty articles. */
const load = async (): Promise<(text: string) => string | null> => {
  const { eld } = await import('eld/small');
  return (text) => {
    const found = eld.detect(text);
    return found.isReliable() ? found.language || null : null;
  };
};

/** The language that a text is written in (ISO 639-1), null when it is too short to say. */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, sampleLength);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return null;
  if (isPlainlyEnglish(sample)) return 'en';
  detector ??= load();
  return (await detector)(sample);
}

/**
 * The language of a document: that of its text where that is certain, else what the file says. A file that says something
 * else is noted.
 */
export async function languageOf({
  text,
  language,
}: DocumentInput): Promise<{ language: string | null; notes: string[] }> {
  const stated = language ? languageCode(language) : null;
  const found = await detectLanguage(text);
  if (found && stated && found !== stated)
    return { language: found, notes: [`is written in ${found}, though the file says ${stated}`] };
  return { language: found ?? stated, notes: [] };
}
