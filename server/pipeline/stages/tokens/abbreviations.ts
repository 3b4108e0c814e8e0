import { wordClass } from '../../../lexicon/word-classes.ts';

/** Abbreviations in small letters, without their last full stop: all, and those whose stop depends on what follows. */
export const abbreviations = wordClass('abbreviations');
export const neverFinal = wordClass('abbreviations before words');
export const abbreviatedDates = wordClass('abbreviated dates');
export const beforeNumber = wordClass('abbreviations before numbers');
