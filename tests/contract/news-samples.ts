import type { Store } from '../../server/store/store.ts';
import type { Actor } from '../../shared/actor.ts';
import { plover, type StanceType } from '../../shared/plover.ts';
import type { Stance } from '../../shared/stance.ts';
import { actor } from './store-samples.ts';

const people = { blinken: 'Antony Blinken', wang: 'Wang Yi', putin: 'Vladimir Putin' };
const countries = { usa: 'United States', chn: 'China', rus: 'Russia', fra: 'France', ind: 'India', tgo: 'Togo' };
const codeOfPerson: Record<string, string> = { blinken: 'USA', wang: 'CHN', putin: 'RUS' };

export const newsActors: readonly Actor[] = [
  ...Object.entries(countries).map(([id, name]) => actor(id, name, { country: id.toUpperCase() })),
  ...Object.entries(people).map(([id, name]) => actor(id, name, { kind: 'person', country: codeOfPerson[id]! })),
];

/** One sentence: who takes which stance toward whom, or only on an issue. */
export type Says = [source: string, type: StanceType, target: string | null, rest?: Partial<Stance>];

export interface Article {
  id: string;
  date?: string | null;
  outlet?: string | null;
  url?: string;
  says: Says[];
}

const nameOf = (id: string): string => newsActors.find((one) => one.id === id)!.name;

/** A sentence that says so. */
export const sentenceOf = ([source, type, target, rest]: Says): string =>
  `${nameOf(source)} ${type.toLowerCase()} ${target === null ? '' : `${nameOf(target)} `}over ${rest?.issue ?? 'much'}.`;

/** Stores articles with one sentence for each stance, the stances numbered from 1 on. */
export async function saveNews(store: Store, articles: readonly Article[]): Promise<void> {
  for (const { id, date = null, outlet = null, url = null, says } of articles) {
    let text = '';
    const stances = says.map((one, index): Stance => {
      const [source, type, target, rest] = one;
      const sentence = { start: text.length, end: text.length + sentenceOf(one).length };
      text += `${sentenceOf(one)}\n`;
      return {
        ...{ id: String(index + 1), source, target, issue: null, type, polarity: plover[type].polarity },
        ...{ intensity: plover[type].intensity, modality: 'asserted', confidence: 0.8, score: 0.5, attributedTo: null },
        ...{ sentence, evidence: sentence, text: sentenceOf(one), why: null },
        ...rest,
      };
    });
    const known = newsActors.filter((one) =>
      stances.some(({ source, target, attributedTo }) => [source, target, attributedTo].includes(one.id)),
    );
    const document = { id, text, title: `About ${id}`, date, source: outlet, url, language: 'en' };
    await store.saveDocument(document, id, { id, actors: known, mentions: [], stances });
  }
}
