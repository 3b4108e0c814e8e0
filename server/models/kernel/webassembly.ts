/** Memory of WebAssembly that threads share. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
  /** Adds pages behind the last; gives how many there were. */
  grow(pages: number): number;
}

interface MemorySize {
  readonly initial: number;
  readonly maximum: number;
  readonly shared: true;
}

type Exports = Readonly<Record<string, (...numbers: readonly number[]) => void>>;

/** As much of WebAssembly's interface as the kernel needs; Node declares none of it. */
interface WebAssemblyInterface {
  readonly Memory: new (size: MemorySize) => SharedMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Exports };
}

/** Undefined where Node runs without it (`--jitless`). */
const webAssembly = (globalThis as { WebAssembly?: WebAssemblyInterface }).WebAssembly;

export const pageBytes = 65_536;

/** Room for what threads add: they read a table side by side and keep their sums apart. */
const mostPagesAdded = 4096;

/** Memory for so many bytes, which can grow; null where there is none to be had. */
export function sharedMemory(bytes: number): SharedMemory | null {
  const initial = Math.ceil(bytes / pageBytes);
  try {
    return webAssembly ? new webAssembly.Memory({ initial, maximum: initial + mostPagesAdded, shared: true }) : null;
  } catch {
    return null;
  }
}

/** The functions of a module that imports a memory; null where the machine lacks what the module uses. */
export function instantiate(bytes: Uint8Array<ArrayBuffer>, memory: SharedMemory): Exports | null {
  if (!webAssembly) return null;
  try {
    const module = new webAssembly.Module(bytes);
    return new webAssembly.Instance(module, { env: { memory } }).exports;
  } catch {
    return null;
  }
}
