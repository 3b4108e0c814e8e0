import type { z } from 'zod';
import type { Curation } from '../services/curation/curation.ts';
import type { Queries } from '../services/queries.ts';
import type { Links } from './links.ts';

/** What tools answer from. */
export interface Parts {
  queries: Queries;
  /** Takes corrections; null where nothing may be changed. */
  curation: Curation | null;
  links: Links;
  /** Asks the person at the other end; null where the client cannot. */
  confirm(question: string): Promise<boolean | null>;
}

/** Something that an agent can ask for. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  name: string;
  title: string;
  /** For the agent: what it gives, and when to use it. */
  description: string;
  input: Shape;
  /** Whether it changes something. */
  writes?: true;
  run(parts: Parts, given: z.output<z.ZodObject<Shape>>): Promise<object>;
}

/** A tool whose arguments have the types of its input. */
export const tool = <Shape extends z.ZodRawShape>(made: Tool<Shape>): Tool => made as unknown as Tool;
