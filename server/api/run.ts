import { destination, type Logger, pino } from 'pino';
import { isLoopback } from '../security/host-check.ts';
import { tokenOf } from '../security/token.ts';
import { findClientFolder } from './client-folder.ts';
import { type ServerOptions, startServer } from './start.ts';

/** The log of a server that runs for people: on standard error, from `warn` up unless DEMARCHE_LOG names another level. */
export const createLogger = (): Logger =>
  pino({ name: 'demarche', level: process.env.DEMARCHE_LOG || 'warn' }, destination(2));

/**
 * Serves the API and the built client, says where, and returns once the process is told to stop (SIGINT, SIGTERM) and
 * all requests are answered. Who changes something, or asks from another machine, needs the token that it says.
 * @throws DemarcheError as {@link startServer} does.
 */
export async function runServer(
  {
    onReady,
    ...options
  }: Omit<ServerOptions, 'clientFolder' | 'token'> & { onReady?: ((url: string) => void) | undefined },
  say: (line: string) => void = console.log,
): Promise<void> {
  const token = tokenOf(process.env);
  const server = await startServer({ logger: createLogger(), ...options, token, clientFolder: findClientFolder() });
  const isHere = isLoopback(options.host ?? '127.0.0.1');
  say(`Demarche is at ${server.url}${isHere ? '' : `/?token=${token}`} (stop it with Ctrl-C)`);
  for (const name of options.allowedHosts ?? []) say(`Under ${name} the page is opened with /?token=${token}`);
  if (!process.env.DEMARCHE_TOKEN)
    say(
      `Programs ${isHere ? 'that change something' : ''} send the header Authorization: Bearer ${token}`.replace(
        '  ',
        ' ',
      ),
    );
  onReady?.(`${server.url}${isHere ? '' : `/?token=${token}`}`);
  await toldToStop();
  await server.close();
}

/** Waits for the first signal to stop; a second one ends the process at once. */
const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  });
