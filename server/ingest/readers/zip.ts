import { basename } from 'node:path';
import { isZip } from '../files/head.ts';
import { unreadKindOf } from '../files/signatures.ts';
import { innerSource } from '../files/source.ts';
import { skipReason } from '../files/walk.ts';
import { membersOf } from '../files/zip.ts';
import { failure, type Reader, unreadable } from '../reader.ts';

/** Archives in archives in archives are what downloads come to; more is a trap. */
const mostDepth = 3;

/** Why a file in an archive is left aside: one part of its path is. */
const reasonOf = (name: string): string | null => {
  for (const part of name.split(/[/\\]/)) {
    const reason = part && skipReason(part);
    if (reason) return reason;
  }
  return null;
};

/** A ZIP archive: everything in it that can be read, archives in it included. */
export const zipReader: Reader = {
  format: 'zip',
  count: 'unknown',
  recognizes: (head) => isZip(head.bytes) && unreadKindOf(head) === null,
  async *read(source, context) {
    if (source.depth >= mostDepth) throw unreadable(`lies in ${mostDepth} archives; unpack the outer ones`);
    for await (const member of membersOf(source)) {
      if (member.isFolder) continue;
      const inside = source.place.member === undefined ? member.name : `${source.place.member}/${member.name}`;
      const place = { ...source.place, member: inside };
      const reason = reasonOf(member.name);
      if (reason) yield { kind: 'skipped', place, message: reason };
      else
        try {
          yield* context.inner(innerSource(source, place, basename(member.name), await member.read()));
        } catch (error) {
          yield failure(place, error);
        }
    }
  },
};
