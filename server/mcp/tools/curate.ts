import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CurationRequest } from '../../../shared/curation-requests.ts';
import { DemarcheError } from '../../../shared/errors.ts';
import { issueWords } from '../../../shared/issue-words.ts';
import { tool } from '../tool.ts';

/** What a correction that was shown is called when it is sent again: no other has it. */
const codeOf = (request: CurationRequest): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex').slice(0, 12);

const correctionOf = (given: unknown): CurationRequest => {
  const { data, error } = CurationRequest.safeParse(given, { error: issueWords });
  if (data) return data;
  const wrong = error!.issues.map(({ path, message }) => `${path.join('.') || 'correction'}: ${message}`).join('; ');
  throw new DemarcheError('invalid_request', wrong);
};

const ops = CurationRequest.options.map(({ shape }) => shape.op.value).join(', ');

export const curate = tool({
  name: 'curate',
  title: 'Correct the database',
  description:
    `Corrects an actor or a stance (op: ${ops}), as curation of the page does. Nothing is done before it is confirmed: the first call tells what would be done and gives a code; ` +
    'ask the person, and call again with the same correction and that code. Every correction is kept in a log and can be undone.',
  input: {
    correction: z
      .record(z.string(), z.unknown())
      .describe(
        'such as {"op": "merge", "into": ACTOR, "from": ACTOR}, {"op": "rename", "actor": ACTOR, "name": NAME}, {"op": "reject", "document": ID, "stance": ID}, {"op": "retype", "document": ID, "stance": ID, "type": "ACCUSE"}, {"op": "undo"}',
      ),
    confirmation: z.string().max(64).optional().describe('the code that the first call gave'),
  },
  writes: true,
  async run({ curation, confirm }, { correction, confirmation }) {
    if (!curation)
      throw new DemarcheError('invalid_request', 'This server takes no corrections: it was started with --read-only.');
    const request = correctionOf(correction);
    const code = codeOf(request);
    if (confirmation !== undefined && confirmation !== code)
      throw new DemarcheError('invalid_request', 'The confirmation belongs to another correction: nothing was done.');
    if (confirmation === undefined) {
      const answer = await confirm(`Demarche: do this correction? ${JSON.stringify(request)}`);
      if (answer === false) return { done: false, declined: true };
      if (answer === null) return { done: false, correction: request, confirmation: code };
    }
    const { summary, entry, conflicts } = await curation.curate(request);
    return { done: true, summary, entry: entry.id, conflicts };
  },
});
