import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { settled } from './canvas.ts';
import { type Explorer, startExplorer } from './explorer.ts';
import { chromiumPath, suiteName } from './find-chromium.ts';

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe.skipIf(!chromiumPath)(suiteName('the page in its forms'), () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer();
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(() => explorer?.close());

  it('is dark where the system is, and keeps the choice of its user', async () => {
    const page = await explorer.open('/', { colorScheme: 'dark' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(background).toBe('rgb(17, 19, 22)');
    await page.getByRole('button', { name: 'Light theme' }).click();
    await expect.poll(background).toBe('rgb(247, 246, 243)');
    await page.reload();
    await page.locator('.canvas[data-settled]').waitFor();
    await expect.poll(background).toBe('rgb(247, 246, 243)');
  });

  it('fits a phone: nothing wider than the screen, details in a sheet, search over the page', async () => {
    const page = await explorer.open('/', phone);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox').fill('Wang Yi');
    await page.getByRole('option', { name: /^Wang Yi/ }).click();
    const sheet = page.getByRole('complementary', { name: 'Details' });
    await sheet.getByRole('heading', { name: 'Wang Yi' }).waitFor();
    await page.waitForFunction(() => document.querySelector('.sheet')!.clientHeight > 380);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: /^Negative/ }).waitFor();
  });

  it('draws the same picture for the same link', async () => {
    const picture = async () => {
      const page = await explorer.open('/', { reducedMotion: 'reduce' });
      await settled(page);
      return (await page.locator('.canvas').screenshot()).toString('base64');
    };
    expect(await picture()).toBe(await picture());
  });

  it('draws again when the browser takes its drawing away, and after the third time when it is asked to', async () => {
    const page = await explorer.open('/', { reducedMotion: 'reduce' });
    const lose = () =>
      page.evaluate(() => {
        const [first] = [...document.querySelectorAll<HTMLCanvasElement>('.canvas canvas')].flatMap(
          (canvas) => canvas.getContext('webgl2') ?? [],
        );
        first!.getExtension('WEBGL_lose_context')!.loseContext();
        return new Promise((done) => first!.canvas.addEventListener('webglcontextlost', done));
      });
    const drawn = async () => {
      await expect.poll(() => page.locator('.canvas canvas').count()).toBeGreaterThan(3);
    };
    for (let times = 0; times < 2; times++) {
      await lose();
      await drawn();
    }
    await lose();
    await page.locator('.rows').waitFor();
    await page.getByRole('button', { name: 'Draw it again' }).click();
    await page.locator('.canvas[data-settled]').waitFor();
    await drawn();
  });

  it('leaves nothing behind of a graph that is put away, twenty times', async () => {
    const page = await explorer.open('/', { reducedMotion: 'reduce' });
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const held = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const { Nodes, JSEventListeners, JSHeapUsedSize } = Object.fromEntries(
        metrics.map(({ name, value }) => [name, value]),
      );
      return { nodes: Nodes!, listeners: JSEventListeners!, bytes: JSHeapUsedSize!, workers: page.workers().length };
    };
    const draw = async (times: number) => {
      for (let time = 0; time < times; time++) {
        await page.keyboard.press('t');
        await page.locator('.rows').waitFor();
        await page.keyboard.press('t');
        await page.locator('.canvas canvas').first().waitFor();
      }
      return held();
    };
    const before = await draw(5);
    const after = await draw(20);
    expect(after.workers).toBe(before.workers);
    expect(after.nodes - before.nodes).toBeLessThan(50);
    expect(after.listeners - before.listeners).toBeLessThan(50);
    expect(after.bytes - before.bytes).toBeLessThan(3_000_000);
  });

  it('stands with forced colours and without motion', async () => {
    const page = await explorer.open('/?source=usa&target=chn', { forcedColors: 'active', reducedMotion: 'reduce' });
    await page.locator('.panel-head h2', { hasText: 'United States toward China' }).waitFor();
  });
});

describe.skipIf(!chromiumPath)(suiteName('a browser without WebGL'), () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await startExplorer(['--disable-3d-apis']);
  });
  afterEach(() => expect(explorer.complaints.splice(0).join('\n')).toBe(''));
  afterAll(() => explorer?.close());

  it('gets the table, which leads to the same evidence', async () => {
    const page = await explorer.open();
    await page.getByText('WebGL is off').waitFor();
    const views = page.getByRole('group', { name: 'View' });
    expect(await views.getByRole('button', { pressed: true }).allTextContents()).toEqual(['Table']);
    expect(await views.getByRole('button', { name: 'Graph' }).isDisabled()).toBe(true);
    await page.locator('.rows tbody tr').first().click();
    await page.locator('.evidence-card mark').first().waitFor();
  });
});
