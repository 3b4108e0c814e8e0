/** Bytes of instructions, or of any other part of a module. */
export type Code = readonly number[];

/** Codes one behind the other. */
export function join(codes: readonly Code[]): number[] {
  const all: number[] = [];
  for (const code of codes) for (let i = 0; i < code.length; i++) all.push(code[i]!);
  return all;
}

/** A whole number without a sign, seven bits to the byte (LEB128). */
export function unsigned(number: number): number[] {
  const bytes: number[] = [];
  let rest = number >>> 0;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
  return bytes;
}

/** The same with a sign. */
function signed(number: number): number[] {
  const bytes: number[] = [];
  let rest = number | 0;
  for (; rest < -64 || rest > 63; rest >>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest & 127);
  return bytes;
}

const simd = 0xfd;
const vector = (operation: number): Code => [simd, ...unsigned(operation)];

/** Instructions by their names in the standard (WebAssembly Core Specification 2.0, section 5.4). */
export const i32 = {
  const: (number: number): Code => [0x41, ...signed(number)],
  load: (offset: number): Code => [0x28, 2, ...unsigned(offset)],
  store: (offset: number): Code => [0x36, 2, ...unsigned(offset)],
  add: [0x6a],
  mul: [0x6c],
  xor: [0x73],
  shrU: [0x76],
  ltU: [0x49],
} as const;
export const v128 = {
  load: (offset: number): Code => [...vector(0), 0, ...unsigned(offset)],
  store: (offset: number): Code => [...vector(11), 4, ...unsigned(offset)],
} as const;
export const i8x16 = {
  shuffle: (lanes: readonly number[]): Code => [...vector(13), ...lanes],
} as const;
export const i16x8 = {
  abs: vector(0x80),
  extendLowI8x16S: vector(0x87),
  extendHighI8x16S: vector(0x88),
} as const;
export const i32x4 = {
  add: vector(0xae),
  dotI16x8S: vector(0xba),
} as const;
export const local = {
  get: (number: number): Code => [0x20, ...unsigned(number)],
  set: (number: number): Code => [0x21, ...unsigned(number)],
  tee: (number: number): Code => [0x22, ...unsigned(number)],
} as const;
const end = 0x0b;
const noResult = 0x40;

/** Runs the code until what it leaves on the stack is zero. */
export const loopWhile = (...code: readonly Code[]): Code => join([[0x03, noResult], ...code, [0x0d, 0, end]]);

export const types = { i32: 0x7f, v128: 0x7b } as const;

/** A function without a result. */
export interface Procedure {
  readonly name: string;
  /** How many numbers it takes; they are its first locals. */
  readonly parameters: number;
  /** Types of its other locals. */
  readonly locals: readonly number[];
  readonly code: Code;
}

const list = (items: readonly Code[]): number[] => join([unsigned(items.length), ...items]);
const sized = (bytes: Code): number[] => join([unsigned(bytes.length), bytes]);
const section = (id: number, items: readonly Code[]): number[] => join([[id], sized(list(items))]);
const nameOf = (name: string): number[] => sized([...Buffer.from(name)]);

const typeOf = ({ parameters }: Procedure): Code => [0x60, ...list(new Array(parameters).fill([types.i32])), 0];
const bodyOf = ({ locals, code }: Procedure): Code => sized(join([list(locals.map((type) => [1, type])), code, [end]]));

const magic = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const sharedWithMaximum = 3;
const mostPages = 65_536;

/** A module of these functions over the shared memory `env.memory`. */
export function assemble(procedures: readonly Procedure[]): Uint8Array<ArrayBuffer> {
  const memory = [...nameOf('env'), ...nameOf('memory'), 2, sharedWithMaximum, 0, ...unsigned(mostPages)];
  const names = procedures.map(({ name }, number) => [...nameOf(name), 0, ...unsigned(number)]);
  const sections = [
    section(1, procedures.map(typeOf)),
    section(2, [memory]),
    section(3, [...procedures.keys()].map(unsigned)),
    section(7, names),
    section(10, procedures.map(bodyOf)),
  ];
  return Uint8Array.from(join([magic, ...sections]));
}
