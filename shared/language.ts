/** ISO 639-1 codes by their names in the languages in which outlets and databases name them. */
function codesByName(): ReadonlyMap<string, string> {
  const names = ['en', 'de', 'fr', 'es'].map((locale) => new Intl.DisplayNames([locale], { type: 'language' }));
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const found = new Map<string, string>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second)))
    for (const name of names) {
      const called = name.of(code)!.toLowerCase();
      if (called !== code && !found.has(called)) found.set(called, code);
    }
  return found;
}

let known: ReadonlyMap<string, string> | undefined;

/**
 * The ISO 639-1 code of a language given as a code of any length ("eng", "pt_BR") or by its English, German, French or
 * Spanish name ("GERMAN; DEUTSCH"); null when the text names none.
 */
export function languageCode(text: string): string | null {
  const first = text.split(/[;,(]/)[0]!.trim().toLowerCase();
  // Most texts are in English: their readers do without the names.
  if (first === 'en') return first;
  known ??= codesByName();
  const named = known.get(first);
  if (named) return named;
  try {
    const [tag] = Intl.getCanonicalLocales(first.replace('_', '-'));
    const code = tag?.split('-')[0];
    return code && /^[a-z]{2,3}$/.test(code) && new Intl.DisplayNames(['en'], { type: 'language' }).of(code) !== code
      ? code
      : null;
  } catch {
    return null;
  }
}

/** "German" for "de"; the code itself when nobody has a name for it. */
export const languageName = (code: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(code) ?? code;

/** Whether a text in this language is analyzed; one of which nobody knows the language counts as English. */
export const isAnalyzed = (language: string | null | undefined): boolean =>
  !language || (languageCode(language) ?? 'en') === 'en';

/** How many documents are in a language, null where it could not be told. */
interface LanguageCount {
  language: string | null;
  documents: number;
}

/** "German 18% (90), not told 2% (10)": the languages of documents, those of most first, with their shares. */
export function languageShares(counts: readonly LanguageCount[]): string {
  const total = counts.reduce((sum, { documents }) => sum + documents, 0);
  return counts
    .toSorted((a, b) => b.documents - a.documents || ((a.language ?? '') < (b.language ?? '') ? -1 : 1))
    .map(({ language, documents }) => {
      const name = language === null ? 'not told' : languageName(language);
      return `${name} ${Math.round((100 * documents) / total)}% (${documents.toLocaleString('en')})`;
    })
    .join(', ');
}
