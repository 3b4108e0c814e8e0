/** Tells whether a string is a word of the language. */
export type Dictionary = (form: string) => boolean;

/** Tells whether a string is a dictionary form that a word of a Penn tag can have. */
export type LemmaList = (form: string, xpos: string) => boolean;

const doubled = /([bdgklmnprtvz])\1$/;
const doubledBase = /(?:ll|ss|ff|zz)$/;
/** Stems that take a mute e in their dictionary form: danc-, urg-, clos-, su-, leav-, seiz-, settl-, animat-. */
const needsE = /(?:[cguvze]|[^s]s|[^aeiourlw]l|[aeiouy][^aeiou]+at|[iu]at)$/;
const oneSyllable = /^[^aeiouy]*(?:[aeiouy]|qu[aeiou])[^aeiouywx]$/;
const vowelPair = /[aeiou][aeiou][^aeiou]$/;
const consonantPair = /[^aeiou][^aeiou]$/;

/** Dictionary forms that a stem without -ed, -ing or -er can have, the likelier ones first. */
function basesOf(stem: string): string[] {
  const withE = `${stem}e`;
  if (/e$|^[^aeiou]i$/.test(stem)) return [withE, stem];
  if (doubledBase.test(stem)) return [stem, stem.slice(0, -1), withE];
  if (doubled.test(stem)) return [stem.slice(0, -1), stem];
  if (/[^aeiou]i$/.test(stem)) return [`${stem.slice(0, -1)}y`, stem, withE];
  if (needsE.test(stem) || oneSyllable.test(stem)) return [withE, stem];
  if (vowelPair.test(stem) || consonantPair.test(stem)) return [stem, withE];
  return [stem, withE];
}

/** Dictionary forms that a word in -s can have. */
function singularsOf(form: string): string[] {
  if (/(?:ss|us|is)$|\ds$/.test(form)) return [form];
  if (/[^aeiou]men$/.test(form)) return [`${form.slice(0, -2)}an`];
  if (form.endsWith("'s")) return [form.slice(0, -2)];
  if (/[^aeiou]ies$/.test(form)) return [`${form.slice(0, -3)}y`, form.slice(0, -1)];
  if (/(?:s|x|z|sh|ch|o)es$/.test(form)) {
    const long = form.slice(0, -1);
    const short = form.slice(0, -2);
    return /(?:[^s]se|ze|che)$/.test(long) ? [long, short] : [short, long];
  }
  return form.length > 2 && form.endsWith('s') ? [form.slice(0, -1)] : [form];
}

const endings: Readonly<Record<string, RegExp>> = {
  VBD: /ed$/,
  VBN: /ed$/,
  VBG: /ing$/,
  JJR: /er$/,
  RBR: /er$/,
  JJS: /est$/,
  RBS: /est$/,
};
const withS = new Set(['VBZ', 'NNS', 'NNPS']);
const shortestStem = 2;

/**
 * The dictionary form of a regularly inflected form by the rules of English spelling: of the forms that the spelling
 * allows, the first that is known as a lemma, else the first that is a word. Forms of other tags come back as they are.
 */
export function regularLemma(form: string, xpos: string, isWord: Dictionary, isLemma: LemmaList): string {
  const ending = endings[xpos];
  const stem = ending?.test(form) ? form.replace(ending, '') : null;
  const candidates = stem && stem.length >= shortestStem ? basesOf(stem) : withS.has(xpos) ? singularsOf(form) : [form];
  // `scraping` is no form of `scrap`, whose last letter would be doubled.
  const regular = stem && oneSyllable.test(stem) ? candidates.slice(0, 1) : candidates;
  return regular.find((base) => isLemma(base, xpos)) ?? candidates.find(isWord) ?? candidates[0]!;
}

/**
 * Regular forms of a verb by the spelling rules of English: third person, past and participle. Lemmatizers guess wrong where a
 * silent e or a doubled consonant is at stake (`blamed`, `shelled`), while the way from the lemma to its forms is certain.
 */
export function regularForms(lemma: string): string[] {
  const base = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  const present = /(s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const ing = /(ee|oe|ye)$/.test(lemma) ? `${lemma}ing` : `${base}ing`;
  const forms = [present, `${base}ed`, ing];
  const last = lemma.at(-1)!;
  return /[aeiou][bdgklmnprt]$/.test(lemma) ? [...forms, `${lemma}${last}ed`, `${lemma}${last}ing`] : forms;
}
