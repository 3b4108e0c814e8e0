import { setFlagsFromString } from 'node:v8';

/**
 * Has a function run 15 times as long as V8 has it on Node 20 before its optimizing compiler is asked. What reads text is thousands of
 * functions, few of which are called so often that the compiler earns what it takes; later versions of Node wait by themselves.
 */
export function optimizeLate(): void {
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000');
}
