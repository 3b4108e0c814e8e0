import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from './find-chromium.ts';

/** One that draws the graph, and one that cannot, where tables take its place: nothing but the drawing is lost. */
export const browsers: [name: string, flags: readonly string[]][] = [
  ['', []],
  [', without WebGL', ['--disable-3d-apis']],
];

const launched = new Map<string, Promise<Browser>>();

/** The browser with these flags, which all tests share; it ends with their process. */
export function sharedBrowser(flags: readonly string[] = []): Promise<Browser> {
  const key = flags.join(' ');
  const browser =
    launched.get(key) ?? chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox', ...flags] });
  launched.set(key, browser);
  return browser;
}
