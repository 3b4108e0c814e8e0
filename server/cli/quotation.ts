import type { StanceRecord } from '../../shared/routes.ts';

/** A sentence in one line, with the outlet and the day that it is of. */
export function quotationLine({ sentenceText, outlet, date, documentTitle, documentId }: StanceRecord): string {
  const place = [outlet ?? documentTitle ?? documentId, date?.slice(0, 10)].filter(Boolean).join(', ');
  return `“${sentenceText.replace(/\s+/g, ' ').trim()}” (${place})`;
}
