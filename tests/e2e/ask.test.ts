import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browsers } from './browser.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

describe.skipIf(!chromiumPath).each(browsers)(`${suiteName('asking on the page')}%s`, (_, flags) => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer(flags);
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(() => explorer?.close());

  it('reads a misspelt question in parts, answers it with lines and sentences, and lets its parts be changed', async () => {
    const page = await explorer.open();
    const title = page.getByRole('heading', { level: 1 });
    const params = () => Object.fromEntries(new URL(page.url()).searchParams);
    await page.keyboard.press('/');
    await page.keyboard.type('who critisises chna');
    await page.getByText('“critisises” read as “criticises”').waitFor();
    expect(await page.locator('.read-as').textContent()).toMatch(/From\s*anyone\s*negative\s*Toward\s*China/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Who is negative toward China' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'details');
    expect(await title.textContent()).toBe('Who is negative toward China');
    expect(params()).toEqual({ askToward: 'chn', polarity: 'negative' });
    await page.locator('.panel .quotation').first().waitFor();

    await page.getByRole('button', { name: /^Toward China/ }).click();
    await page.getByRole('combobox', { name: 'Toward' }).fill('Russia');
    await page.getByRole('option', { name: /^Russia/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Who is negative toward Russia' }).waitFor();
    await page.getByRole('button', { name: 'Clear the sign' }).click();
    await page.getByRole('heading', { level: 1, name: 'Stances toward Russia' }).waitFor();

    await page.locator('.panel .relation').first().click();
    await page.getByRole('tab', { name: /Evidence/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 2, name: 'Stances toward Russia' }).waitFor();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await page.getByRole('heading', { name: 'At a glance' }).waitFor();
    expect(params()).toEqual({});
  });

  it('shows one toward another as their line, an issue as a filter, an article as it reads', async () => {
    const page = await explorer.open();
    const choose = async (text: string, option: RegExp) => {
      await page.keyboard.press('/');
      await page.keyboard.type(text);
      await page.getByRole('option', { name: option }).first().click();
    };
    await page.keyboard.press('/');
    await page.getByRole('option', { name: /^Who is negative toward/ }).waitFor();
    await page.keyboard.press('Escape');
    await choose('China on United States', /^Stances of China toward the United States/);
    await page.waitForURL(/source=chn&target=usa/);
    const { issues } = await explorer.answer<{ issues: { name: string }[] }>('/api/issues?limit=1');
    await choose(issues[0]!.name, new RegExp(`^${issues[0]!.name}`));
    await page.waitForURL(/issue=/);
    await choose('Shanghai', /Shanghai/);
    await page.waitForURL(/document=/);
  });

  it('opens on a phone over the page', async () => {
    const page = await explorer.open('/', { viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox', { name: 'Search or ask' }).fill('who supports Russia');
    await page.getByRole('option', { name: /^Who is positive toward Russia/ }).click();
    await page.getByRole('heading', { level: 2, name: 'Who is positive toward Russia' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('path China Russia');
    await page.getByRole('option', { name: 'Path from China to Russia' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'China to Russia' }).waitFor();
  });
});
