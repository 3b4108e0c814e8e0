import { describe, expect, it } from 'vitest';
import { analysisOf, reads } from './stances-of.ts';

/** Who says that the first country does it to the second: names of those whom the stances are attributed to, `-` for the text itself. */
function saidBy(text: string): string[] {
  const { actors, stances } = analysisOf(text);
  const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? '-';
  const told = stances.filter(({ source, target }) => name(source) === 'Kenya' && name(target) === 'Somalia');
  return [...new Set(told.map(({ attributedTo }) => name(attributedTo)))];
}

describe('who says so', () => {
  const cases: Record<string, string> = {
    'Kenya has attacked Somalia, according to Norway.': 'Norway',
    'In the opinion of Norway, Kenya has betrayed Somalia.': 'Norway',
    "In Greta Holm's view, Kenya betrayed Somalia.": 'Greta Holm',
    "By Greta Holm's account, Kenya attacked Somalia.": 'Greta Holm',
    'As Greta Holm put it, Kenya betrayed Somalia.': 'Greta Holm',
    'Kenya attacked Somalia, Greta Holm was quoted as saying.': 'Greta Holm',
    'Greta Holm was quoted by the radio as saying Kenya attacked Somalia.': 'Greta Holm',
    'Kenya attacked Somalia on Friday, the newspaper reported, citing Greta Holm.': 'Greta Holm',
    'Citing Norway, the newspaper reported that Kenya had attacked Somalia.': 'Norway',
    'Kenya, Greta Holm said, attacked Somalia on Friday.': 'Greta Holm',
    'Officials discussed what Norway calls Kenyan harassment of Somalia.': 'Norway',
    // What is only said before, after or in view of somebody is the text's own.
    'Kenya attacked Somalia after Greta Holm was quoted by the radio.': '-',
    'In the presence of Greta Holm, Kenya condemned Somalia.': '-',
    'Kenya, citing the raid, condemned Somalia.': '-',
    'Kenya condemned Somalia, quoting a poem by Greta Holm.': '-',
    'Officials discussed the Kenyan harassment of Somalia.': '-',
  };
  for (const [text, speaker] of Object.entries(cases)) it(text, () => expect(saidBy(text)).toEqual([speaker]));
});

describe('what those do who are named in a report', () => {
  reads({
    'President Marta Olsen denied that Kenyan troops had attacked Somalia.': [],
    'Kenyan President Marta Olsen said that Kenyan troops had attacked Somalia.': ['Kenya > Somalia ASSAULT negative'],
    'Kenyan President Marta Olsen said that Kenya condemned Somalia.': ['Marta Olsen > Somalia ACCUSE negative'],
    'Kenya attacked Norway, claiming to respond to alleged Norwegian raids on Chad.': [
      'Kenya > Norway ASSAULT negative',
    ],
    'Kenya and its allies are proud to stand in solidarity with Chad.': ['Kenya > Chad SUPPORT positive'],
  });
});

describe('a meeting told again', () => {
  const meetings = (text: string) => analysisOf(text).stances.filter(({ type }) => type === 'CONSULT').length;
  const first = 'President Marta Olsen met President Ivan Petrov in Oslo.';

  it('counts once', () => {
    expect(meetings(`${first} The talks between Olsen and Petrov lasted an hour.`)).toBe(2);
  });

  it('counts beside another one', () => {
    expect(meetings(`${first} Talks between Olsen and Petrov will go on in May.`)).toBe(4);
  });
});
