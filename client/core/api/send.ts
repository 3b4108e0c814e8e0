import type { z } from 'zod';
import { writePaths } from '../../../shared/route-paths.ts';
import type { WriteName, writes } from '../../../shared/routes.ts';
import { received } from './request.ts';

export type Sent<Name extends WriteName> = z.infer<(typeof writes)[Name]['answer']>;
export type Body<Name extends WriteName> = z.input<(typeof writes)[Name]['body']>;

/** Posts to a route that changes something and gives its answer. @throws ApiError when the server refused or did not answer. */
export const send = <Name extends WriteName>(name: Name, body: Body<Name>): Promise<Sent<Name>> =>
  received(
    fetch(writePaths[name], {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
