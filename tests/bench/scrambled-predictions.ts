import type { Actor } from '../../shared/actor.ts';
import type { Analysis } from '../../shared/analysis.ts';
import { plover, polarities, stanceTypes } from '../../shared/plover.ts';
import { createRandom } from '../../shared/random.ts';
import type { Span } from '../../shared/span.ts';
import type { Stance } from '../../shared/stance.ts';

interface GoldRow {
  id: string;
  text?: string;
  events?: { source: string; target: string }[];
  actors?: { name: string; aliases: string[]; affiliation: string | null }[];
  stances?: { source: string; target: string; sentence: Span; evidence: Span }[];
}

const actorNamed = (id: string, name: string, aliases: string[], affiliation: string | null): Actor => ({
  id,
  name,
  kind: 'country',
  country: /^[A-Z]{3}$/.test(name) ? name : null,
  affiliation,
  role: null,
  aliases,
});

/** Actors of a gold row, some of them missing and some under a wrong name. */
function scrambledActors(row: GoldRow, random: () => number): Actor[] {
  const gold =
    row.actors ??
    [...new Set((row.events ?? []).flatMap(({ source, target }) => [source, target]).filter(Boolean))].map((name) => ({
      name,
      aliases: [],
      affiliation: null,
    }));
  const actors = gold.map(({ name, aliases, affiliation }) =>
    actorNamed(name, random() < 0.1 ? 'Nobody' : name.toUpperCase(), aliases.slice(1), affiliation),
  );
  return [...actors.filter(() => random() > 0.1), ...['a', 'b'].map((id) => actorNamed(id, id, [], null))];
}

/** Analyses that are partly right about the gold rows and partly wrong in every way that a scorer must tell apart. */
export function scrambledPredictions(gold: readonly GoldRow[], seed: number): Analysis[] {
  const random = createRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  return gold.map((row) => {
    const actors = scrambledActors(row, random);
    const pairs = [...(row.stances ?? row.events ?? []), ...Array.from({ length: 4 }, () => ({}))] as Partial<Stance>[];
    const stances = pairs.map((pair, index): Stance => {
      const type = pick(stanceTypes);
      const evidence = pair.evidence ?? { start: 0, end: 9 };
      const keep = random() < 0.6;
      return {
        id: `${row.id}-${index}`,
        source: keep && pair.source ? pair.source : pick(actors).id,
        target: keep && pair.target ? pair.target : pick([...actors.map(({ id }) => id), null]),
        issue: null,
        type,
        polarity: random() < 0.7 ? plover[type].polarity : pick(polarities),
        intensity: plover[type].intensity,
        modality: 'asserted',
        confidence: random(),
        score: random(),
        attributedTo: null,
        sentence: pair.sentence ?? { start: 0, end: 50 },
        evidence,
        text: random() < 0.9 ? (row.text ?? '').slice(evidence.start, evidence.end) : '',
        why: null,
      };
    });
    return { id: row.id, actors, mentions: [], stances };
  });
}
