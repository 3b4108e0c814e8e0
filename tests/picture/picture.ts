import { settled } from '../e2e/canvas.ts';
import { startExplorer } from '../e2e/explorer.ts';
import { chromiumPath } from '../e2e/find-chromium.ts';

/**
 * Takes the picture of the README from the built server and the sample articles: always of the same size and place, in
 * the light theme, with nothing in motion. Gives the exit code.
 */
export async function picture(path: string): Promise<number> {
  if (!chromiumPath) {
    console.error('The picture needs chromium on the PATH.');
    return 1;
  }
  const explorer = await startExplorer();
  const page = await explorer.open('/', {
    viewport: { width: 1440, height: 900 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  await page.evaluate(() => document.fonts.ready);
  await settled(page);
  await page.screenshot({ path });
  console.log(path);
  return 0;
}
