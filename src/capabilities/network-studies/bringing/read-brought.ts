import type { Db } from '#platform/database/database.ts';
import { Invalid } from '#platform/errors.ts';
import type { Tongue } from '#platform/i18n/tongue.ts';
import { readApart } from '#shared/networks/files/read-apart.ts';
import type { Remark } from '#shared/networks/files/network-data.ts';
import { matchPeople, type Matched } from './match-people.ts';
import { sayRemark } from '../remark-words.ts';

/** A network as somebody hands it in. */
export interface Brought {
  name: string;
  file: { name: string; bytes: Buffer };
  /** A second table that tells more of people; only beside a table of ties. */
  people?: Buffer | undefined;
  /** Whether ties have a direction, where the file does not say it itself. */
  directed: boolean;
}

/** What a file holds, before anything is kept: the network where it can be taken in, and what is to be said about it. */
export interface ReadBrought {
  matched: Matched | null;
  refusals: Remark[];
  notices: Remark[];
}

export async function readBrought(db: Db, brought: Brought): Promise<ReadBrought> {
  const { data, refusals, notices } = await readApart(brought.file.bytes, {
    directed: brought.directed,
    people: brought.people,
  });
  return { matched: data && (await matchPeople(db, data)), refusals, notices };
}

/** The same for who wants to take it in: Invalid for `file`, with every line that is wrong, where it is not sound. */
export async function readSound(db: Db, brought: Brought): Promise<{ matched: Matched; notices: Remark[] }> {
  const { matched, refusals, notices } = await readBrought(db, brought);
  const wrong: Remark[] =
    matched || refusals.length > 0 ? refusals : [{ kind: 'without ties', times: 1, places: [] }];
  if (matched && wrong.length === 0) return { matched, notices };
  throw new Invalid({ file: (c: Tongue) => wrong.map((remark) => sayRemark(c, remark)).join(' ') });
}
