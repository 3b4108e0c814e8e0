import type { BrowserContext, Page } from 'playwright-core';

/** A text on the canvas, with the box that it takes in pixels. */
export interface CanvasLabel {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Has a page keep what it writes on its canvases since they were last wiped; a halo is no text of its own. */
export async function recordLabels(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const labels: CanvasLabel[] = [];
    Object.assign(window, { labelsOnCanvas: labels });
    const drawing = CanvasRenderingContext2D.prototype;
    const { clearRect, fillText } = drawing;
    drawing.clearRect = function (...box) {
      if (this.canvas.className.includes('labels')) labels.length = 0;
      return clearRect.apply(this, box);
    };
    drawing.fillText = function (text, x, y, ...rest) {
      const height = Number(/(\d+)px/.exec(this.font)?.[1] ?? 12);
      const right = x + this.measureText(text).width;
      if (this.globalAlpha === 1) labels.push({ text, left: x, right, top: y - height / 2, bottom: y + height / 2 });
      return fillText.call(this, text, x, y, ...rest);
    };
  });
}

/** What stands on the canvas now. */
export const labelsOn = (page: Page): Promise<CanvasLabel[]> =>
  page.evaluate(() => [...(window as unknown as { labelsOnCanvas: CanvasLabel[] }).labelsOnCanvas]);

/** Pairs of texts that cover one another. */
export function overlapping(labels: readonly CanvasLabel[]): string[] {
  const meet = (a: CanvasLabel, b: CanvasLabel) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return labels.flatMap((a, at) => labels.slice(at + 1).flatMap((b) => (meet(a, b) ? [`${a.text} / ${b.text}`] : [])));
}

/** How many actors the canvas says it draws. */
export async function actorsDrawn(page: Page): Promise<number> {
  const text = await page.locator('.stage').getAttribute('aria-label');
  return Number(/Graph of (\d+) actors/.exec(text ?? '')?.[1]);
}

/** So many frames without a change mean rest: longer than a camera moves and labels wait, on a slow machine, too, whose frames are slow. */
const restingFrames = 50;

/** Waits until the page has had time to show what has just come. */
export const restOf = (page: Page): Promise<void> =>
  page.evaluate(async (frames) => {
    for (let frame = 0; frame < frames; frame++) await new Promise(requestAnimationFrame);
  }, restingFrames);

/** Waits until the picture stands: laid out, all that was asked for there, and the camera and the labels at rest. */
export async function settled(page: Page): Promise<void> {
  await page.locator('.canvas[data-settled]').waitFor();
  await page.evaluate(async (frames) => {
    const frame = () => new Promise(requestAnimationFrame);
    const state = () => {
      const { labelsOnCanvas = [] } = window as unknown as { labelsOnCanvas?: CanvasLabel[] };
      const asked = performance.getEntriesByType('resource').length;
      const graph = document.querySelector('.stage')?.getAttribute('aria-label');
      return JSON.stringify([location.href, graph, asked, labelsOnCanvas]);
    };
    const stands = () => document.querySelector('.canvas[data-settled]') && !document.querySelector('.skeleton');
    let before = '';
    for (let same = 0; same < frames; ) {
      await frame();
      const now = state();
      same = stands() && now === before ? same + 1 : 0;
      before = now;
    }
  }, restingFrames);
}

/** Moves the pointer over the canvas until it lies on an actor or a line, and gives the place; null where nothing is met. */
export async function pointAtSomething(page: Page): Promise<{ x: number; y: number } | null> {
  const canvas = (await page.locator('.canvas').boundingBox())!;
  const cursor = () => page.locator('.canvas > .drawing').evaluate((element: HTMLElement) => element.style.cursor);
  const y = canvas.y + canvas.height * 0.55;
  for (let x = canvas.x + 60; x < canvas.x + canvas.width; x += 6) {
    await page.mouse.move(x, y);
    if ((await cursor()) === 'pointer') return { x, y };
  }
  return null;
}

/** Takes the page's drawing away as a browser does that needs its memory, and waits until it is gone. */
export const loseDrawing = (page: Page): Promise<unknown> =>
  page
    .waitForFunction(() => document.querySelectorAll('.canvas canvas').length > 3)
    .then(() =>
      page.evaluate(() => {
        const [first] = [...document.querySelectorAll<HTMLCanvasElement>('.canvas canvas')].flatMap(
          (canvas) => canvas.getContext('webgl2') ?? [],
        );
        first!.getExtension('WEBGL_lose_context')!.loseContext();
        return new Promise<void>((done) => first!.canvas.addEventListener('webglcontextlost', () => done()));
      }),
    );

interface TraceEvent {
  name: string;
  tid: number;
  pid: number;
  ph: string;
  tdur?: number;
  args: { name?: string };
}

/** The longest task of the page's main thread while something is done, in milliseconds of its own processor time. */
export async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
    transferMode: 'ReportEvents',
  });
  await act();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  const main = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(({ ph, pid, tid }) => ph === 'X' && main.has(`${pid} ${tid}`));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
