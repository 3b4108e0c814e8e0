import type { SpeakerPair } from '../../shared/routes.ts';
import type { Links } from './links.ts';
import { quotation } from './quotation.ts';

/** A speaker and an actor whose stances it claims, as tools give it. */
export const speakerPair = ({ speaker, subject, sentences, ...counts }: SpeakerPair, links: Links) => ({
  speaker: { id: speaker.id, name: speaker.label, link: links.actor(speaker.id) },
  subject: { id: subject.id, name: subject.label, link: links.actor(subject.id) },
  ...counts,
  sentences: sentences.map((stance) => quotation(stance, links)),
});
