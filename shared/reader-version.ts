/**
 * What read a document, as text: a hash of rules, lexicon and models, then `+fast` and `+lexicon.HASH` where these
 * settings were used. Equal texts mean equal readings.
 */
export type ReaderVersion = string;

/** The part of a reader's version that the settings do not touch. */
export const baseOf = (version: ReaderVersion): string => version.split('+')[0]!;

/** The part that names the user's own lexicon, null when none was used. */
export const lexiconIn = (version: ReaderVersion): string | null => /\+lexicon\.(\w+)/.exec(version)?.[1] ?? null;
