import { expect, it } from 'vitest';
import { loadCountries } from '../../../../server/lexicon/countries.ts';
import { loadLexicon } from '../../../../server/lexicon/lexicon.ts';
import { loadOrganizations } from '../../../../server/lexicon/organizations.ts';
import { piecesOfName } from '../../../../server/lexicon/pieces.ts';
import { analyze } from '../../../../server/pipeline/analyze.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';
import { contexts, filled, verbs } from './contexts.ts';

const pipeline = defaultPipeline({ fast: true });
const { names } = loadLexicon();
const whom = 'Jane Roe';

const plurals =
  /^(?:United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Comoros|.*(?:Islands|Republic|Empire|Union|Lands|Territor))/;
const bodies =
  / (?:of|for) |(?:Nations|Organi[sz]ation|Council|Agency|Bank|Union|Party|Fund|Court|Commission|Committee)$/;
const withArticle = (name: string, takesOne: RegExp) => (takesOne.test(name) ? `the ${name}` : name);

const organizations = loadOrganizations().filter((_, index) => index % 14 === 0);
const countries = loadCountries();

/** Names with a possessive in them, and those of empty islands. */
const left = /'s\b|Outlying/;

/** Every name with the ids of the actors that it can stand for. */
const actors = [
  ...countries.map(({ entry }) => withArticle(entry.name, plurals)),
  ...countries.flatMap(({ forms }) => forms.filter(({ form }) => form === 'capital').map(({ text }) => text)),
  ...organizations.map(({ entry }) => withArticle(entry.name, bodies)),
]
  .filter((text) => !left.test(text))
  .map((text) => ({
    text,
    ids: [text, text.replace(/^the /, '')].flatMap((name) =>
      names.get(piecesOfName(name)).map(({ entry }) => entry.id),
    ),
  }));

/** Share of the contexts in which a name is read as who acts: every second one, as one document. */
function shareRead({ text, ids }: (typeof actors)[number], at: number): number {
  const third = /Kenya|Nairobi/.test(text) ? 'Peru' : 'Kenya';
  const sentences = contexts
    .filter((_, context) => (context + at) % 2 === 0)
    .map((context, index) =>
      filled(context.replaceAll('Kenya', third), verbs[(index + at) % verbs.length]!, text, whom),
    );
  const { stances } = analyze(pipeline, { text: sentences.join('\n\n') }, 'grid');
  const found = new Set(
    stances
      .filter(({ source, target }) => ids.includes(source) && target === 'jane-roe')
      .map(({ sentence }) => sentence.start),
  );
  return found.size / sentences.length;
}

/** Milliseconds on a machine with other work. */
const patience = 240_000;

it(
  'reads every country, every capital that acts and organizations as who acts, wherever a clause stands',
  () => {
    const shares = actors.map((actor, at) => ({ name: actor.text, share: shareRead(actor, at) }));
    expect(shares.length).toBeGreaterThan(500);
    expect(shares.filter(({ share }) => share < 0.85)).toEqual([]);
    const missed = shares.filter(({ share }) => share < 0.95);
    expect(missed.length / shares.length, JSON.stringify(missed)).toBeLessThan(0.02);
  },
  patience,
);
