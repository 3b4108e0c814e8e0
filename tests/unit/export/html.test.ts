import { expect, it } from 'vitest';
import { html } from '../../../server/export/html/html.ts';
import { textOf } from './read-back.ts';
import { exportedStance, graphOf, newsStances } from './sample-stances.ts';

it('says how much is drawn, one line as one', async () => {
  expect(await textOf(html, graphOf([exportedStance()]))).toContain('Drawn are 2 actors and 1 line: ');
  expect(await textOf(html, graphOf(newsStances))).toMatch(/Drawn are \d+ actors and \d+ lines: /);
});
