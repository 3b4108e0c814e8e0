import { spawn } from 'node:child_process';

/** What opens an address: the program of BROWSER, or that of the system. */
function opener(url: string, { BROWSER: chosen }: NodeJS.ProcessEnv, platform: NodeJS.Platform): [string, string[]] {
  if (chosen) return [chosen, [url]];
  if (platform === 'darwin') return ['open', [url]];
  if (platform === 'win32') return ['cmd', ['/c', 'start', '', url.replaceAll('&', '^&')]];
  return ['xdg-open', [url]];
}

/** Opens an address in the user's browser, which goes on by itself; false where none can be started. */
export function openBrowser(url: string, environment = process.env, platform = process.platform): boolean {
  const [program, args] = opener(url, environment, platform);
  try {
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.on('error', () => {});
    child.unref();
    return child.pid !== undefined;
  } catch {
    return false;
  }
}
