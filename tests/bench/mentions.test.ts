import { describe, expect, it } from 'vitest';
import { comparable } from '../../server/evaluation/article-actors.ts';
import { noTally, precisionRecall } from '../../server/evaluation/measures.ts';
import type { Actor } from '../../shared/actor.ts';
import type { Analysis } from '../../shared/analysis.ts';
import type { Span } from '../../shared/span.ts';
import { absenceOf } from './shared-data.ts';
import { readCases, readWikinews, wikinewsAnalyzer, wikinewsFiles } from './wikinews.ts';

interface PlaceCase extends Span {
  url: string;
  label: 'actor' | 'place';
}

interface LinkCase extends Span {
  url: string;
  /** Names that are right, for each actor referred to. */
  actors: string[][];
  optional?: boolean;
}

/** Floors stand a little under what was measured last, so that a change that loses quality is noticed. */
const floors = { placeAccuracy: 0.92, linkPrecision: 0.86, linkRecall: 0.7 };

/** The actors of the shortest mention that covers the last character of the case. */
function actorsAt({ mentions, actors }: Analysis, { end }: Span): Actor[] {
  const covering = mentions.filter((mention) => mention.start < end && mention.end >= end);
  const length = Math.min(...covering.map((mention) => mention.end - mention.start));
  const ids = covering.filter((mention) => mention.end - mention.start === length).map(({ actor }) => actor);
  return actors.filter(({ id }) => ids.includes(id));
}

const goesBy = (actor: Actor, names: readonly string[]) => {
  const known = new Set([actor.name, ...actor.aliases].map(comparable));
  return names.some((name) => known.has(comparable(name)));
};

/** True when the links name every actor referred to, and nobody else. */
const isRight = (links: readonly Actor[], { actors }: LinkCase) =>
  links.length === actors.length && actors.every((names) => links.some((link) => goesBy(link, names)));

const absent = absenceOf(wikinewsFiles[0]!);

describe.skipIf(absent !== null)(`mentions in Wikinews articles${absent ? `: ${absent}` : ''}`, () => {
  const analysisOf = absent ? null : wikinewsAnalyzer();

  it('stand where the annotation says', () => {
    const cases = [
      ...readCases<Span & { url: string }>('places-and-actors.jsonl'),
      ...readCases<LinkCase>('pronouns-and-roles.jsonl'),
    ];
    const articles = readWikinews();
    const texts = cases.map(({ url, start, end }) => articles.get(url)?.text.slice(start - 1, end + 1));
    expect(texts.filter((text) => !text?.match(/^[^\p{L}\p{N}]\p{L}.*[^\p{L}\p{N}]$/u))).toEqual([]);
  });

  it('are told apart from mere places', () => {
    const cases = readCases<PlaceCase>('places-and-actors.jsonl');
    const decided = cases.map((place) => (actorsAt(analysisOf!(place.url), place).length ? 'actor' : 'place'));
    const right = cases.filter(({ label }, index) => label === decided[index]).length;
    const accuracy = right / cases.length;
    console.log(`place or actor: ${right} of ${cases.length} right, accuracy ${accuracy.toFixed(3)}`);
    expect(cases.length).toBe(150);
    expect(accuracy).toBeGreaterThanOrEqual(floors.placeAccuracy);
  });

  it('are linked to the actor that a pronoun or role noun refers to', () => {
    const cases = readCases<LinkCase>('pronouns-and-roles.jsonl');
    const tally = noTally();
    for (const link of cases) {
      const links = actorsAt(analysisOf!(link.url), link);
      const right = links.length > 0 && isRight(links, link);
      if (right && !link.optional) tally.tp++;
      if (links.length && !right) tally.fp++;
      if (link.actors.length && !right && !link.optional) tally.fn++;
    }
    const { precision, recall } = precisionRecall(tally);
    console.log(`pronouns and roles: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`, tally);
    expect(cases.length).toBe(150);
    expect(precision).toBeGreaterThanOrEqual(floors.linkPrecision);
    expect(recall).toBeGreaterThanOrEqual(floors.linkRecall);
  });
});
