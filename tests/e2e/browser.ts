import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from './find-chromium.ts';

const browsers = new Map<string, Promise<Browser>>();

/** The browser with these flags, which all tests share; it ends with their process. */
export function sharedBrowser(flags: readonly string[] = []): Promise<Browser> {
  const key = flags.join(' ');
  const browser =
    browsers.get(key) ?? chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox', ...flags] });
  browsers.set(key, browser);
  return browser;
}
