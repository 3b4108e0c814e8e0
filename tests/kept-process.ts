import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/** The program gets its signal as soon as the standard input of this shell ends; when it has ended, its folder goes. */
const keeper = `signal=$1; shift; exec 3<&0
"$@" 3<&- & program=$!
{ cat <&3 > /dev/null; kill "-$signal" $program; } 2> /dev/null &
wait $program; code=$?; rm -rf "$0"; exit $code`;

/** Starts a program that runs until this process ends, however it does; the folder given is the program's own and goes with it. */
export function startKept(
  folder: string,
  argv: readonly string[],
  { stopSignal = 'TERM', ...options }: SpawnOptions & { stopSignal?: string } = {},
): ChildProcess {
  const child = spawn('sh', ['-c', keeper, folder, stopSignal, ...argv], {
    ...options,
    ...{ stdio: ['pipe', 'pipe', 'pipe'], detached: true },
  });
  child.unref();
  for (const stream of child.stdio) (stream as unknown as { unref(): void } | null)?.unref();
  return child;
}
