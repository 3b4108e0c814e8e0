import type { StoredStance } from '../../server/store/store.ts';
import type { Document } from '../../shared/document.ts';
import type { Stance } from '../../shared/stance.ts';
import { analysis, document, stance } from './store-samples.ts';

export const article = `Foreign ministers of seven countries met in Geneva on Thursday to discuss the war, and left without a statement.

Wang Yi praised France for its patience in a long debate about the wording of the last paragraph. China accused France of breaking a promise.

Observers from Turkey and Brazil attended the closing session but did not speak. The host thanked everybody for coming and praised the work of the translators.`;

export const praise =
  'Wang Yi praised France for its patience in a long debate about the wording of the last paragraph.';
export const charge = 'China accused France of breaking a promise.';
export const reply = 'France rejected the charge.';

/** Another article, of its own words, that holds some of the sentences. */
export const elsewhere = (...sentences: string[]): string =>
  `The fishing fleet stayed in port for a third day while the price of fuel went on rising along the coast. ${sentences.join(' ')} Nobody at the market expected the boats to leave before the end of the week, and the ice had begun to melt.`;

/** A document with one stance of China toward France in each of these sentences. */
export function told(id: string, text: string, sentences: readonly string[], rest: Partial<Document> = {}) {
  const stances = sentences.map((sentence, index): Stance => {
    const start = text.indexOf(sentence);
    const span = { start, end: start + sentence.length };
    return stance(`${index}`, 'chn', 'fra', { sentence: span, evidence: span, text: sentence, issue: null });
  });
  return {
    document: document(id, { text, source: `Outlet ${id}`, ...rest }),
    analysis: analysis(id, { mentions: [], stances }),
  };
}
export type Told = ReturnType<typeof told>;

export const sayings = (stances: readonly StoredStance[]) =>
  stances.map(({ documentId, text }) => `${documentId}: ${text}`).sort();
