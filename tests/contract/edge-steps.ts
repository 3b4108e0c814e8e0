import fc from 'fast-check';
import type { Store } from '../../server/store/store.ts';
import type { CurationEntry } from '../../shared/curation.ts';
import type { Stance } from '../../shared/stance.ts';
import { entry, ref } from '../unit/curation/samples.ts';
import { saveLinks } from './save-links.ts';
import { actor, analysis, china, document, france, stance, wang } from './store-samples.ts';

const sentences = [
  'China praised France for its patience in a long debate about the wording of the last paragraph.',
  'France accused China of breaking a promise.',
  'Wang Yi thanked the hosts in Paris and the translators who had worked through the whole of the night.',
  'Nobody else spoke.',
];
const bodies = [
  sentences.join(' '),
  [...sentences].reverse().join(' '),
  `The fishing fleet stayed in port for a third day. ${sentences[0]} Nobody expected the boats to leave. ${sentences[2]}`,
];
const actors = [china, france, wang];
const ids = actors.map(({ id }) => id);

const place = (text: string, sentence: string) => {
  const start = Math.max(0, text.indexOf(sentence));
  return { start, end: start + sentence.length };
};

const someStance = fc.record({
  sentence: fc.nat(3),
  source: fc.constantFrom(...ids),
  target: fc.constantFrom(...ids, null),
  type: fc.constantFrom('SUPPORT', 'ACCUSE', 'THREATEN', 'CONSULT'),
  polarity: fc.constantFrom('positive', 'negative', 'neutral'),
  modality: fc.constantFrom('asserted', 'negated', 'hypothetical', 'future'),
  issue: fc.constantFrom(null, 'tariffs', 'steel tariffs', 'Taiwan'),
  intensity: fc.constantFrom(2.5, -3, -9),
  attributedTo: fc.constantFrom(...ids, null),
});

const someArticle = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  body: fc.nat(2),
  date: fc.constantFrom(null, '2024-04-26', '2024-04-27T10:00:00Z', '2024-05-01'),
  source: fc.constantFrom(null, 'Courier', 'Echo'),
  stances: fc.array(someStance, { maxLength: 5 }),
});
type Article = typeof someArticle extends fc.Arbitrary<infer T> ? T : never;

const analysisOf = ({ id, body, stances }: Article) =>
  analysis(id, {
    actors,
    mentions: [],
    stances: stances.map(({ sentence, ...said }, index): Stance => {
      const span = place(bodies[body]!, sentences[sentence]!);
      const text = bodies[body]!.slice(span.start, span.end);
      return stance(`${index}`, said.source, said.target, { ...said, sentence: span, evidence: span, text } as Stance);
    }),
  });

const documentOf = ({ id, body, date, source }: Article) => document(id, { text: bodies[body]!, date, source });

/** Something that changes what is counted; each is told by itself in words. */
export type Step =
  | { do: 'save' | 'read anew'; article: Article }
  | { do: 'remove'; id: string }
  | { do: 'link'; id: string; from: string; to: string }
  | { do: 'merge' | 'split' | 'rename'; one: number; other: number }
  | { do: 'reject' | 'flip' | 'retype'; nth: number }
  | { do: 'undo'; nth: number };

const someId = fc.constantFrom('a', 'b', 'c', 'd');
export const someStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('save' as const, 'read anew' as const), article: someArticle }),
  },
  fc.record({ do: fc.constant('remove' as const), id: someId }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('link' as const),
      id: someId,
      from: fc.constantFrom(...ids),
      to: fc.constantFrom('wang-yi', 'mali', 'chn'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('merge' as const, 'split' as const, 'rename' as const),
      one: fc.nat(2),
      other: fc.nat(2),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('reject' as const, 'flip' as const, 'retype' as const),
      nth: fc.nat(9),
    }),
  },
  fc.record({ do: fc.constant('undo' as const), nth: fc.nat(9) }),
);

const mali = actor('mali', 'Mali');

/** Does the step as far as there is something to do it to. */
export async function take(store: Store, step: Step, minute: number): Promise<void> {
  const add = (...entries: CurationEntry[]) => store.addCurations(entries);
  if (step.do === 'save') {
    await store.saveDocument(documentOf(step.article), `hash ${step.article.id} ${minute}`, analysisOf(step.article));
  } else if (step.do === 'read anew') {
    const stored = await store.storedDocument(step.article.id);
    const body = bodies.indexOf(stored?.document.text ?? '');
    if (stored) await store.saveAnalysis(step.article.id, stored.hash, analysisOf({ ...step.article, body }), 'v2');
  } else if (step.do === 'remove') {
    await store.removeDocuments([step.id]);
  } else if (step.do === 'link') {
    if (!(await store.document(step.id))) return;
    await store.link((tables) => tables.takeRemoved(99));
    const found = [...actors, mali].filter(({ id }) => id === step.to);
    await saveLinks(store, { actors: found, links: new Map([[step.id, new Map([[step.from, step.to]])]]) });
  } else if (step.do === 'merge') {
    if (step.one !== step.other)
      await add(entry('merge', minute, 'Ann', { into: ref(actors[step.one]!), from: ref(actors[step.other]!) }));
  } else if (step.do === 'split') {
    await add(entry('split', minute, 'Ann', { actor: ref(actors[step.one]!), name: 'Another', documents: ['a', 'b'] }));
  } else if (step.do === 'rename') {
    await add(entry('rename', minute, 'Ann', { actor: ref(actors[step.one]!), name: `Name ${step.other}` }));
  } else if (step.do === 'undo') {
    const known = (await store.curations()).filter(({ op }) => op !== 'undo');
    if (known.length) await add(entry('undo', minute, 'Ann', { entry: known[step.nth % known.length]!.id }));
  } else if ('nth' in step) {
    const all = await store.stances({ copies: true });
    const one = all[step.nth % Math.max(1, all.length)];
    if (!one) return;
    const about = (await store.stanceForCuration(one.documentId, one.id))!;
    const { source, target } = about.reading;
    if (step.do === 'reject') await add(entry('reject', minute, 'Ann', { stance: about.ref }));
    else if (step.do === 'retype')
      await add(entry('retype', minute, 'Ann', { stance: about.ref, type: 'ACCUSE', polarity: 'negative' }));
    else if (target) await add(entry('flip', minute, 'Ann', { stance: about.ref, source: target, target: source }));
  }
}
