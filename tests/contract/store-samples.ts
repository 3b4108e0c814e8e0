import type { Actor } from '../../shared/actor.ts';
import type { Analysis } from '../../shared/analysis.ts';
import type { Document } from '../../shared/document.ts';
import type { Stance } from '../../shared/stance.ts';

export const actor = (id: string, name: string, rest: Partial<Actor> = {}): Actor => ({
  id,
  name,
  kind: 'country',
  country: null,
  affiliation: null,
  role: null,
  aliases: [],
  ...rest,
});

export const china = actor('chn', 'China', { country: 'CHN', aliases: ['Beijing', 'PRC'] });
export const france = actor('fra', 'France', { country: 'FRA', aliases: ['Paris'] });
export const wang = actor('wang-yi', 'Wang Yi', {
  kind: 'person',
  country: 'CHN',
  affiliation: 'chn',
  role: 'foreign minister',
  aliases: ['Wang', 'Mr. Wang'],
});
export const orban = actor('viktor-orban', 'Viktor Orbán', { kind: 'person', country: 'HUN', aliases: ['Orbán'] });

export const document = (id: string, rest: Partial<Document> = {}): Document => ({
  id,
  text: 'Wang Yi praised France. 😀 “Beijing”\r\nhas objected; cafe\u0301.\n\nParis left it at that.',
  title: 'Wang in Paris',
  date: '2024-04-26',
  source: 'The Courier',
  url: 'https://example.org/wang',
  language: 'en',
  ...rest,
});

export const stance = (id: string, source: string, target: string | null, rest: Partial<Stance> = {}): Stance => ({
  id,
  source,
  target,
  issue: null,
  type: 'SUPPORT',
  polarity: 'positive',
  intensity: 5,
  modality: 'asserted',
  confidence: 0.75,
  score: 0.5,
  attributedTo: null,
  sentence: { start: 0, end: 23 },
  evidence: { start: 0, end: 22 },
  text: 'Wang Yi praised France',
  why: {
    rule: 'verb',
    cue: { start: 8, end: 15 },
    frame: 'praise',
    sourceRole: 'nsubj',
    targetRole: 'obj',
    features: [['frame=praise', 1.5]],
  },
  ...rest,
});

export const analysis = (id: string, rest: Partial<Analysis> = {}): Analysis => ({
  id,
  actors: [wang, france, china],
  mentions: [
    { start: 0, end: 7, actor: 'wang-yi', kind: 'name' },
    { start: 16, end: 22, actor: 'fra', kind: 'name' },
    { start: 28, end: 35, actor: 'chn', kind: 'metonym' },
  ],
  stances: [stance('1', 'wang-yi', 'fra', { attributedTo: 'chn' })],
  ...rest,
});
