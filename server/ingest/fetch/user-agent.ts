import { DemarcheError } from '../../../shared/errors.ts';

/** What robots.txt files call this program. */
export const agentName = 'Demarche';

/**
 * How requests say who sends them: "Demarche/1.0.0 (contact: desk@example.org)".
 * @throws DemarcheError `invalid_request` when the contact cannot stand in a header.
 */
export function userAgent(version: string, contact?: string): string {
  const name = `${agentName}/${version}`;
  if (!contact) return name;
  if (!/^[\x20-\x7e]{1,200}$/.test(contact) || /[()\\]/.test(contact))
    throw new DemarcheError(
      'invalid_request',
      'The contact must be a mail or web address: one line of plain letters without brackets.',
    );
  return `${name} (contact: ${contact.trim()})`;
}
