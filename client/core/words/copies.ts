import type { DocumentCopy } from '../../../shared/document.ts';
import { dayName } from './dates.ts';
import { counted } from './words.ts';

/** Where else a sentence stands: "Also in 2 outlets", or in so many articles where their outlets are not known; null for nowhere. */
export function alsoIn(copies: readonly DocumentCopy[]): string | null {
  if (!copies.length) return null;
  const outlets = new Set(copies.map(({ outlet }) => outlet));
  const isKnown = !outlets.has(null);
  return `Also in ${isKnown ? counted(outlets.size, 'outlet') : counted(copies.length, 'article')}`;
}

/** A copy in words: outlet and day. */
export const copyName = ({ outlet, date }: DocumentCopy): string =>
  [outlet ?? 'Unnamed outlet', date && dayName(date)].filter(Boolean).join(', ');
