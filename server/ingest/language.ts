import type { DocumentInput } from '../../shared/document.ts';
import { languageCode } from '../../shared/language.ts';

/** With fewer letters n-grams are trusted only where they are sure and no word speaks for English. */
const fewestLetters = 120;

/** Fewer words are names and a verb, which n-grams take for any language. */
const fewestWords = 5;

/** The start of a text tells its language as well as the whole. */
const sampleLength = 4000;

/** Words that make up a tenth of English prose and are no words of other languages. */
const englishWords = /\b(?:the|and|that|with|from|which|this|they|their|have|been|were|would|said|who|about|after)\b/gi;

/** More of them, which one sentence has one of at least; "in", "was" or "will" would stand in other languages, too. */
const speaksForEnglish =
  /\b(?:the|and|that|with|from|which|this|they|their|have|been|were|would|said|who|about|after|has|by|his|her|its|against|again|says|of|to|for|on|at|is|as)\b/i;

/** More words than these are more than names and verbs. */
const mostNamesAndVerbs = 9;

/** "praised", "invaded": a verb in the past, which hardly another language spells so. */
const pastVerb = /(?<!\p{L})\p{Ll}{4,}ed(?!\p{L})/u;

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** Whether so many of the words are English only that no detector need be asked; German with an English quotation has fewer. */
const isPlainlyEnglish = (text: string): boolean => countOf(englishWords, text) * 10 > countOf(/\S+/g, text);

/** Tables of figures with abbreviations between them look like any language. */
const isProse = (text: string): boolean => countOf(/\p{L}/gu, text) * 5 > countOf(/\S/g, text) * 3;

interface Detected {
  language: string;
  isReliable: boolean;
}

let detector: Promise<(text: string) => Detected> | undefined;

/** Loads the n-grams of eld's small set once, which takes as long as reading some fifty articles. */
const load = async (): Promise<(text: string) => Detected> => {
  const { eld } = await import('eld/small');
  return (text) => {
    const found = eld.detect(text);
    return { language: found.language, isReliable: found.isReliable() };
  };
};

async function detect(text: string): Promise<Detected> {
  detector ??= load();
  return (await detector)(text);
}

/** What a text in a script other than ours is in where its n-grams do not tell. */
const languageOfScript: readonly [script: RegExp, language: string][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 'ja'],
  [/\p{sc=Hangul}/u, 'ko'],
  [/\p{sc=Han}/u, 'zh'],
  [/\p{sc=Cyrillic}/u, 'ru'],
  [/\p{sc=Arabic}/u, 'ar'],
  [/\p{sc=Hebrew}/u, 'he'],
  [/\p{sc=Greek}/u, 'el'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Devanagari}/u, 'hi'],
];

/** The code of a language that nobody can name. */
const unknown = 'und';

async function ofOtherScript(text: string): Promise<string> {
  const { language, isReliable } = await detect(text);
  if (isReliable && language !== 'en') return language;
  return languageOfScript.find(([script]) => script.test(text))?.[1] ?? unknown;
}

/** A short text needs more to be told from English than a long one. */
async function ofLatinScript(text: string, letters: number): Promise<string | null> {
  const isLong = letters >= fewestLetters;
  if (isPlainlyEnglish(text)) return isLong ? 'en' : null;
  if (!isProse(text)) return null;
  const { language, isReliable } = await detect(text);
  if (isLong && isReliable) return language || null;
  if (language === 'en' || !language || countOf(/\S+/g, text) < fewestWords) return null;
  // English words that are few beside the others may be a quotation.
  if (isLong) return countOf(englishWords, text) * 20 < countOf(/\S+/g, text) ? language : null;
  const isNamesAndVerbs = countOf(/\S+/g, text) <= mostNamesAndVerbs && pastVerb.test(text);
  return isReliable && !speaksForEnglish.test(text) && !isNamesAndVerbs ? language : null;
}

/**
 * The language that a text is written in (ISO 639-1), null when it is too short or too much of it is figures to say: such a text is
 * taken for English. One in another script than the Latin one is never English, however short.
 */
export async function detectLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, sampleLength);
  const letters = countOf(/\p{L}/gu, sample);
  if (countOf(/\p{sc=Latin}/gu, sample) * 2 < letters) return ofOtherScript(sample);
  return ofLatinScript(sample, letters);
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
