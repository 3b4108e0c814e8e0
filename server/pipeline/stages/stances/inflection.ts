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
