import type { Page } from 'playwright-core';

/** So many steps of the pointer go over a graph, and so many of its wheel into it and out again. */
const steps = { pan: 40, zoom: 12 };
/** Share of the frames that may be slower than what is told. */
const slowest = 0.05;

/** Has the page keep the milliseconds from each frame to the next. */
const watchFrames = (page: Page) =>
  page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const next = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, { framesSeen: frames });
  });

const framesSeen = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { framesSeen: number[] }).framesSeen.splice(0));

/** Lets the next frame be drawn, as a hand does that moves on with what it sees. */
const nextFrame = (page: Page) => page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));

/**
 * Drags the graph of a page about, zooms into it and out again, and gives how long a frame took meanwhile: all but one in twenty took less,
 * in milliseconds.
 * @param place selector of what the graph is drawn in
 */
export async function frameWhileMoving(page: Page, place: string): Promise<number> {
  const box = (await page.locator(place).first().boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await watchFrames(page);
  const corner = { x: box.x + 8, y: box.y + box.height - 8 };
  await page.mouse.move(corner.x, corner.y);
  await framesSeen(page);
  await page.mouse.down();
  for (let step = 1; step <= steps.pan; step++) {
    const turn = (2 * Math.PI * step) / steps.pan;
    await page.mouse.move(corner.x + 100 * (1 - Math.cos(turn)), corner.y - 100 * Math.sin(turn));
    await nextFrame(page);
  }
  await page.mouse.up();
  await page.mouse.move(x, y);
  for (const direction of [-120, 120])
    for (let step = 0; step < steps.zoom; step++) {
      await page.mouse.wheel(0, direction);
      await nextFrame(page);
    }
  const frames = (await framesSeen(page)).sort((a, b) => a - b);
  return frames[Math.floor((1 - slowest) * frames.length)]!;
}
