import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { keyGroups } from '../../client/core/words/keys.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

describe.skipIf(!chromiumPath)(suiteName('the page by keyboard'), () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(() => explorer?.close());

  it('walks from actor to actor, says what lies between them, and returns', async () => {
    const page = await explorer.open();
    await page.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const selected = () => new URL(page.url()).searchParams.get('actor');
    await expect.poll(selected).not.toBeNull();
    const first = selected();
    await page.keyboard.press('ArrowRight');
    await page
      .locator('[aria-live=polite]', { hasText: / toward .*\d+ (negative|neutral|positive)/ })
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await expect.poll(selected).not.toBe(first);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'At a glance' }).waitFor();
    await expect.poll(selected).toBeNull();
  });

  it('searches and selects without a mouse', async () => {
    const page = await explorer.open();
    await page.keyboard.press('/');
    await page.keyboard.type('blinken');
    await page
      .getByRole('option', { name: /Blinken/ })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.panel-head h2', { hasText: 'Blinken' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('Russia');
    await page.getByRole('option', { name: /^Russia/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.panel-head h2', { hasText: 'Russia' }).waitFor();
  });

  it('goes from the search into the details, and to them past everything else', async () => {
    const page = await explorer.open();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'details');
    await page.keyboard.press('/');
    await page.keyboard.type('Russia');
    await page.getByRole('option', { name: /^Russia/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'details');
    await page.locator('[role=status]', { hasText: /Selected: Russia, \d+ stances/ }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Close details' }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(focused).toBe('Close details');
  });

  it('filters with the space bar', async () => {
    const page = await explorer.open();
    await page.getByRole('checkbox', { name: /^Neutral/ }).focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/polarity=/);
    await expect.poll(() => page.getByRole('checkbox', { name: /^Neutral/ }).isChecked()).toBe(false);
  });

  it('lists its keys at a question mark, and returns to where it was', async () => {
    const page = await explorer.open('/?actor=chn');
    await page.getByRole('application').focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    for (const { does } of keyGroups.flatMap(({ rows }) => rows)) await dialog.getByText(does).first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('actor')).toBe('chn');
    await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'application');
  });

  it('puts the panels away and brings them back', async () => {
    const page = await explorer.open();
    const width = async () => (await page.locator('.canvas').boundingBox())!.width;
    const before = await width();
    await page.keyboard.press('[');
    await page.keyboard.press(']');
    await page.getByRole('complementary', { name: 'Details' }).waitFor({ state: 'hidden' });
    await expect.poll(width).toBe(1440);
    await page.getByRole('button', { name: 'Show the legend' }).click();
    await page.keyboard.press(']');
    await page.getByRole('complementary', { name: 'Details' }).waitFor();
    await page.waitForFunction((wide) => document.querySelector('.canvas')!.clientWidth === wide, before);
    await expect.poll(width).toBe(before);
  });
});
