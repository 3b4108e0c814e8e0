import { describe, expect, it } from 'vitest';
import { analyze, documentOf } from '../../../../server/pipeline/analyze.ts';
import { annotate } from '../../../../server/pipeline/annotated-document.ts';
import { defaultPipeline } from '../../../../server/pipeline/default-pipeline.ts';
import { findingsOf } from '../../../../server/pipeline/stages/stances/readings.ts';
import { analysisOf, doesNotRead, reads, readsNothing } from './stances-of.ts';

describe('what somebody reports of another', () => {
  reads({
    'Norway said that Kenyan police killed a teacher.': ['Norway > Kenya ACCUSE negative'],
    'Greta Holm said Kenya is a threat to the region.': ['Greta Holm > Kenya ACCUSE negative'],
    'Greta Holm said the Kenyan parliament must pass the law.': ['Greta Holm > Kenyan parliament REQUEST neutral'],
  });

  doesNotRead({
    'Norway said that Kenyan police killed two militants.': 'Norway > Kenya ACCUSE',
    'Greta Holm said Kenya is a threat to no one.': 'ACCUSE',
    'Norway said it will disarm if Kenya leaves and ends its military campaign.': 'Norway > Kenya ACCUSE',
    'Norway said that Kenya condemned Somalia.': 'Norway > Kenya ACCUSE',
    'Norway announced that Greta Holm praised Norwegian efforts.': 'Norway > Greta Holm SUPPORT',
    "Kenya said Greta Holm's arrest was lawful.": 'Kenya > Greta Holm ACCUSE',
    'Norway resisted Kenyan efforts to sanction Somalia.': 'Norway > Somalia',
  });

  reads({
    'Norway accused Kenya of attacking Somalia.': [
      'Norway > Kenya ACCUSE negative',
      'Kenya > Somalia ASSAULT negative',
    ],
    'Greta Holm reportedly praised Kenya.': ['Greta Holm > Kenya SUPPORT positive'],
  });

  readsNothing([
    'Kenya allegedly attacked Somalia.',
    'Kenya is alleged to have attacked Somalia.',
    'Greta Holm said the Kenyan parliament must still vote on the law.',
    'Greta Holm said Kenya should know the facts.',
  ]);
});

describe('who says it', () => {
  it('is nobody whose doings stand beside it, or who denies it', () => {
    for (const text of [
      'Kenya and Norway have signed 16 agreements as Swedish President Greta Holm continues her visit to Oslo.',
      'The Kenyan leader has repeatedly accused Norway of trying to topple his government, a charge Oslo has denied.',
    ])
      expect(analysisOf(text).stances.flatMap(({ attributedTo }) => attributedTo ?? [])).not.toContain('nor');
  });

  it('is the accuser where somebody is charged with an act, through all that stands between', () => {
    const said = (text: string) => {
      const document = annotate(documentOf({ text }, 'one'));
      for (const stage of defaultPipeline().stages)
        if (stage.name !== 'stances') stage.run(document, { allPairs: false });
      return findingsOf(document).readings.flatMap(({ source, target, attributedTo }) =>
        attributedTo ? [`${attributedTo}: ${source} > ${target}`] : [],
      );
    };
    expect(said('Norway accused Peru of preparing to attack Chile.')).toContain('nor: per > chl');
    expect(said('Norway blamed Peru for attacking Chile.')).toContain('nor: per > chl');
    expect(said('Norway blamed Peru for an attack on Chile.')).toContain('nor: per > chl');
    expect(said('Norway sanctioned Peru for attacking Chile.')).toEqual([]);
    expect(said('Norway blamed Peru after an attack by Kenya on Chile.')).toEqual([]);
  });

  it('is not a judge in a press release of the government whose name stands in her title', () => {
    const text =
      'Tom Hale was sentenced today by U.S. District Judge Ana Poe to six months in prison. However, Tom Hale betrayed his colleagues.';
    const url = 'https://www.justice.gov/opa/pr/hale';
    const { actors, stances } = analyze(defaultPipeline({ fast: true }), { text, url }, 'test');
    const judge = actors.find(({ name }) => name === 'Ana Poe')!.id;
    expect(stances.filter(({ source, type }) => source === judge && type === 'ACCUSE')).toEqual([]);
  });
});
