import { describe, expect, it } from 'vitest';
import { citation, evidenceMarkdown, linesChosen } from '../../../../client/core/share/evidence.ts';
import { readSavedViews, withView } from '../../../../client/core/share/saved-views.ts';
import type { StanceRecord } from '../../../../shared/routes.ts';
import { summit } from '../sample-graph.ts';

const record = (source: string, target: string | null, rest: Partial<StanceRecord> = {}): StanceRecord => ({
  ...{ id: `${source}-${target}`, documentId: 'd1', documentTitle: 'Talks', outlet: 'Daily', date: '2024-04-24' },
  ...{ source, target, sourceName: source, targetName: target, issue: null, issueGroup: null, type: 'ACCUSE' },
  ...{ polarity: 'negative', intensity: -3, modality: 'asserted', confidence: 0.9, score: 0.9, attributedTo: null },
  ...{ attributedToName: null, sentence: { start: 10, end: 30 }, evidence: { start: 14, end: 21 }, text: 'blames ' },
  ...{ sentenceText: 'One blames_two *now*.', paragraph: 3, copies: [], review: 'unreviewed', correction: null },
  ...{ notes: [], why: null },
  ...rest,
});

describe('the evidence of what is shown', () => {
  const graph = summit();
  const [first] = graph.lines;
  const { source, target } = first!;

  it('is that of the lines drawn, and of what is selected among them', () => {
    const chosen = (selection: Parameters<typeof linesChosen>[1]) => linesChosen(graph, selection).map(({ id }) => id);
    expect(chosen({ kind: 'none' })).toHaveLength(graph.lines.length);
    expect(chosen({ kind: 'line', source, target })).toContain(first!.id);
    for (const { source: from, target: toward } of linesChosen(graph, { kind: 'actor', id: source }))
      expect([from, toward]).toContain(source);
    expect(chosen({ kind: 'line', source: target, target: 'nobody' })).toEqual([]);
    expect(chosen({ kind: 'actor', id: 'nobody' })).toEqual([]);
  });

  it('is written as Markdown whose footnotes cite each article once', () => {
    const cited = new Map([
      ['d1', { id: 'd1', title: 'Talks', source: 'Daily', date: '2024-04-24', url: 'https://daily.example/1' }],
    ]);
    const caption = { title: 'Who?', summary: '2 actors', shown: 'Shown: all.' };
    const text = evidenceMarkdown([record('a', 'b'), record('a', 'b', { attributedToName: 'Ann' })], cited, caption);
    expect(text).toContain('# Who?\n\n2 actors\n\nShown: all.\n\n## a toward b: 2 stances');
    expect(text).toContain('> One **blames\\_**two \\*now\\*.');
    expect(text).toContain('said by Ann; confidence 0.90; paragraph 3[^1]');
    expect(text.match(/^\[\^1\]: /gm)).toHaveLength(1);
    expect(text).toContain('[^1]: “Talks”, Daily, 24 Apr 2024, <https://daily.example/1>.');
    expect(citation({ id: 'x', title: null, source: null, date: null, url: null })).toBe('“x”.');
  });
});

describe('saved views', () => {
  it('are read with care, and a name is there once', () => {
    expect(readSavedViews('no JSON')).toEqual([]);
    expect(readSavedViews('[{"name":"a","search":"?x=1"},{"name":"b","search":"//evil.example"},3]')).toEqual([
      { name: 'a', search: '?x=1' },
    ]);
    const views = withView([{ name: 'a', search: '?x=1' }], { name: 'a', search: '' });
    expect(views).toEqual([{ name: 'a', search: '' }]);
  });
});
