import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';

/** What is skipped of a suite: itself as a whole, or what is skipped in it. */
function* skippedIn(suite: TestModule | TestSuite): Generator<TestCase | TestSuite> {
  for (const child of suite.children) {
    const isSkipped = child.type === 'test' ? child.result().state === 'skipped' : child.options.mode === 'skip';
    if (isSkipped) yield child;
    else if (child.type === 'suite') yield* skippedIn(child);
  }
}

/** What a test said that skipped itself. */
const noteOf = (one: TestCase | TestSuite): string | undefined => {
  const result = one.type === 'test' ? one.result() : null;
  return result?.state === 'skipped' ? result.note : undefined;
};

/** Ends a run with the names of what it skipped; each says in brackets what it needs. None of what `-t` leaves out. */
export const skips: Reporter = {
  onTestRunEnd(modules) {
    const skipped = modules.flatMap((module) =>
      [...skippedIn(module)].filter((one) => one.options.mode === 'skip' || noteOf(one)),
    );
    const names = skipped.map((one) => {
      const note = noteOf(one);
      return `  ${one.module.relativeModuleId}: ${one.fullName}${note ? `: ${note}` : ''}`;
    });
    if (names.length) console.log(['\nSKIPPED:', ...names.sort(), ''].join('\n'));
  },
};
