import { Readable } from 'node:stream';
import type { Db } from '#platform/database/database.ts';
import type { Me } from '#platform/http/me.ts';
import { writePeople, writeTies } from '#shared/networks/files/write-csv.ts';
import { writeGraphml } from '#shared/networks/files/write-graphml.ts';
import { loadMeasures, loadNetwork } from './load-study.ts';
import { findStudy } from './queries.ts';

export const studyFiles = ['network.graphml', 'people.csv', 'ties.csv'] as const;
export type StudyFile = (typeof studyFiles)[number];

export const typesOfFiles: Record<StudyFile, string> = {
  'network.graphml': 'application/graphml+xml; charset=utf-8',
  'people.csv': 'text/csv; charset=utf-8',
  'ties.csv': 'text/csv; charset=utf-8',
};

/** A network as a file, with its measures once it is measured. */
export async function studyFile(db: Db, me: Me, id: number, file: StudyFile): Promise<Buffer | Readable> {
  const study = await findStudy(db, me, id);
  const data = await loadNetwork(db, study);
  if (file === 'ties.csv') return writeTies(data);
  const measures = await loadMeasures(db, study.id);
  return file === 'people.csv'
    ? writePeople(data, measures)
    : Readable.from(inPieces(writeGraphml(data, measures)));
}

/** Many short lines go out together, because each piece costs. */
function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
