import { z } from 'zod';

export const actorKinds = ['person', 'country', 'organization', 'group'] as const;
export const ActorKind = z.enum(actorKinds);
export type ActorKind = z.infer<typeof ActorKind>;

/** ISO 3166-1 alpha-3. */
export const CountryCode = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 3166-1 alpha-3 code such as FRA');

/** A participant that holds or receives a stance. */
export const Actor = z.object({
  /** ISO 3166-1 alpha-3 in lower case for a country, else a slug of the canonical name. */
  id: z.string(),
  name: z.string(),
  kind: ActorKind,
  /** ISO 3166-1 alpha-3 (upper case) of the country it is, or acts for. */
  country: z.string().nullable(),
  /** Id of the actor it acts for. */
  affiliation: z.string().nullable(),
  role: z.string().nullable(),
  /** Surface forms that refer to it, pronouns left out, most frequent first. */
  aliases: z.array(z.string()),
});
export type Actor = z.infer<typeof Actor>;

/** An actor with as much as names it. */
export const ActorLabel = Actor.pick({ id: true, kind: true }).extend({ label: z.string() });
export type ActorLabel = z.infer<typeof ActorLabel>;

export const mentionKinds = ['name', 'nominal', 'pronoun', 'metonym'] as const;
export const MentionKind = z.enum(mentionKinds);
export type MentionKind = z.infer<typeof MentionKind>;
