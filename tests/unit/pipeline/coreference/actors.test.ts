import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('actors of a document', () => {
  it('are one person under full name, title, initials and family name', () => {
    const { actors, who, actor } = read(
      'Secretary of State Antony J. Blinken flew home. Mr. Blinken thanked his hosts, and Blinken praised Xi Jinping. Mr. Xi smiled.',
    );
    expect(actors.filter(({ kind }) => kind === 'person').map(({ name }) => name)).toEqual([
      'Antony Blinken',
      'Xi Jinping',
    ]);
    expect(who('Mr. Xi')).toEqual(['xi-jinping']);
    expect(actor('antony-blinken')).toMatchObject({ affiliation: 'usa', country: 'USA', role: 'secretary of state' });
    expect(actor('antony-blinken')!.aliases).toContain('Secretary of State Antony J. Blinken');
  });

  it('stay two people with one family name', () => {
    const { actors } = read(
      'Wang Yi criticized the plan. Wang Wentao, the commerce minister, defended it. Wang Yi left.',
    );
    expect(actors.map(({ id }) => id)).toEqual(['wang-yi', 'wang-wentao']);
  });

  it.each([
    ["China's foreign minister, Wang Yi, condemned the move.", 'wang-yi', 'chn', 'foreign minister'],
    ["Olaf Scholz, Germany's chancellor, condemned the move.", 'olaf-scholz', 'deu', 'chancellor'],
    [
      'Google, whose chief executive, Sundar Pichai, left early, sued the state.',
      'sundar-pichai',
      'google',
      'chief executive',
    ],
    [
      'Christine Lagarde of the International Monetary Fund has pulled out.',
      'christine-lagarde',
      'international-monetary-fund',
      null,
    ],
    ['The Palestinian negotiator Saeb Erekat rejected it.', 'saeb-erekat', 'pse', 'negotiator'],
  ])('act for whom the text says: %s', (text, id, affiliation, role) => {
    const { actor } = read(text);
    expect(actor(id)?.affiliation).toBe(affiliation);
    if (role) expect(actor(id)?.role).toContain(role);
  });

  it('roll up to their country when they are officials, troops or an administration', () => {
    const { who, actors } = read(
      'President Biden spoke. The Biden administration warned Chinese authorities, and American warships met the Saudi cabinet.',
    );
    expect(who('Biden administration')).toEqual(['usa']);
    expect(who('Chinese authorities')).toEqual(['chn']);
    expect(who('American warships')).toEqual(['usa']);
    expect(who('Saudi cabinet')).toEqual(['sau']);
    expect(actors.find(({ id }) => id === 'chn')!.aliases).toContain('Chinese authorities');
  });

  it('are institutions of their own, with their country', () => {
    const { actors } = read('The Polish parliament demanded an answer. The State Department accused Hezbollah.');
    expect(actors.map(({ name, kind, country }) => [name, kind, country])).toEqual([
      ['Polish parliament', 'organization', 'POL'],
      ['State Department', 'organization', 'USA'],
      ['Hezbollah', 'organization', 'LBN'],
    ]);
  });

  it('keep an acronym and its expansion together', () => {
    const { actors, who } = read(
      'The Freedom Movement of Aragon (FMA) sued Spain. FMA leaders said the FMA would appeal.',
    );
    expect(actors.filter(({ kind }) => kind === 'organization')).toHaveLength(1);
    expect(who('FMA', 3)).toEqual(who('Freedom Movement'));
  });

  it('choose the office that a leader held at the date of the text', () => {
    const role = (date: string) =>
      read('Jens Stoltenberg praised Norway.', { date }).actor('jens-stoltenberg')?.affiliation;
    expect(role('2008-03-01')).toBe('nor');
    expect(role('2020-03-01')).toBe('nato');
  });

  it('leave the family name of a title open when it fits several', () => {
    const { actors } = read('President Bush threatened further action against Russia.');
    expect(actors[0]).toMatchObject({ name: 'Bush', kind: 'person', country: 'USA' });
    expect(read('President Bush threatened Iraq.', { date: '2003-02-01' }).actors[0]!.name).toBe('George W. Bush');
  });
});

describe('place or actor', () => {
  it.each([
    ['Blinken arrived in Beijing on Friday.', 'chn'],
    ['They met at the White House.', 'usa'],
    ['He flew to Moscow for talks.', 'rus'],
    ['The Geneva talks ended.', 'che'],
    ['Ships sailed through the South China Sea.', 'chn'],
    ['Merkel left Berlin for a summit.', 'deu'],
    ['A bomb exploded near Baghdad.', 'irq'],
    ['She left France in 1999.', 'fra'],
    ['A London-based charity complained.', 'gbr'],
    ['The London Metal Exchange complained.', 'gbr'],
  ])('a place: %s', (text, id) => {
    expect(read(text).actors.map((actor) => actor.id)).not.toContain(id);
  });

  it.each([
    ['Beijing objected to the visit.', 'chn'],
    ['The White House announced sanctions.', 'usa'],
    ['Officials urged Moscow to withdraw.', 'rus'],
    ["Moscow's list included senators.", 'rus'],
    ['Relations with Beijing are tense.', 'chn'],
    ['There is growing concern in Beijing that the plan will fail.', 'chn'],
    ['The attack was condemned by Tehran.', 'irn'],
    ['Pressure from Washington grew.', 'usa'],
  ])('an actor: %s', (text, id) => {
    expect(read(text).actors.map((actor) => actor.id)).toContain(id);
  });
});

describe('given actors', () => {
  const text = 'Angela Merkel told Erdogan that she would not help him. Germany said no.';
  const mentions = [
    { start: 0, end: 13, actor: 'a' },
    { start: 19, end: 26, actor: 'b' },
  ];

  it('are the only ones, under their own ids', () => {
    const { actors, mentions: found } = read(text, { mentions });
    expect(actors.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'Angela Merkel'],
      ['b', 'Erdogan'],
    ]);
    expect(new Set(found.map(({ actor }) => actor))).toEqual(new Set(['a', 'b']));
    expect(found).toContainEqual({ start: 0, end: 13, actor: 'a', kind: 'name' });
  });

  it('take pronouns with them', () => {
    expect(read(text, { mentions }).who('she')).toEqual(['a']);
  });
});
