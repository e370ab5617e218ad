import { createHash, randomBytes } from 'node:crypto';
import { NotFound } from '#platform/errors.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import type { FileStore } from '#platform/files/store.ts';
import type { Ground } from '#platform/ground.ts';
import type { Me } from '#platform/http/me.ts';
import type { Upload } from '#platform/http/multipart.ts';
import { countUpload } from './count-upload.ts';
import { drawPicture } from './draw-picture.ts';
import { cleanName, faceOf, refuse, withEnding, type StoredFile } from './file.ts';
import { examine } from './media-type.ts';
import { t } from './words.ts';

/** A request, or the ground with a transaction and a person. */
type Place = { ground: Ground; db: Db; me: Me };

type Prepared = Pick<StoredFile, 'name' | 'kind' | 'media_type' | 'width' | 'height'> & {
  bytes: Buffer;
  face: Buffer | null;
};

/**
 * Keeps an uploaded file. It is seen by its owner alone until a post or a profile carries it. Throws Invalid for the
 * field `file`, TooMany when one person uploads without end.
 */
export async function storeUpload(
  { ground, db, me }: Place,
  upload: Upload,
): Promise<StoredFile & { id: number }> {
  const { uploadLimit } = ground.config;
  if (upload.bytes.length > uploadLimit)
    refuse((c) => t(c, 'too_large', { megabytes: Math.floor(uploadLimit / 1_000_000) }));
  const file = await prepare(upload);
  const stored = await db.transaction(async (tx) => {
    await countUpload(tx, me);
    return insert(tx, me.id, file);
  });
  await ground.files.save(stored.key, file.bytes);
  if (file.face) await ground.files.save(faceOf(stored.key), file.face);
  return stored;
}

/**
 * Keeps a file that came with something from elsewhere, in the transaction that writes the post which carries it.
 * Its bytes lie there before anybody can ask for them. Throws Invalid for the field `file`.
 */
export async function storeForeign(
  tx: Db,
  store: FileStore,
  owner: number | null,
  upload: Upload,
): Promise<StoredFile & { id: number }> {
  const file = await prepare(upload);
  const stored = await insert(tx, owner, file);
  await store.save(stored.key, file.bytes);
  if (file.face) await store.save(faceOf(stored.key), file.face);
  return stored;
}

/** The same for a photo of a person: what is no picture is refused. */
export async function storePhoto(place: Place, upload: Upload): Promise<StoredFile & { id: number }> {
  const { kind } = await examine(upload.bytes, upload.name);
  if (kind !== 'picture') refuse((c) => t(c, 'no_picture'));
  return storeUpload(place, upload);
}

async function prepare({ name: given, bytes }: Upload): Promise<Prepared> {
  const name = cleanName(given);
  const examined = await examine(bytes, name);
  if (examined.kind === 'file')
    return {
      name,
      kind: 'file',
      media_type: examined.mediaType,
      width: null,
      height: null,
      bytes,
      face: null,
    };
  const picture = examined.kind === 'picture' ? await drawPicture(bytes) : null;
  if (!picture) return refuse((c) => t(c, 'no_picture'));
  const { mediaType, ending, ...drawn } = picture;
  return { name: withEnding(name, ending), kind: 'picture', media_type: mediaType, ...drawn };
}

function insert(tx: Db, owner: number | null, file: Prepared): Promise<StoredFile & { id: number }> {
  const key = randomBytes(16).toString('base64url');
  const hash = createHash('sha256').update(file.bytes).digest();
  return tx.one(sql`
    insert into files (key, owner_id, name, media_type, kind, size, width, height, sha256)
    values (${key}, ${owner}, ${file.name}, ${file.media_type}, ${file.kind}, ${file.bytes.length}, ${file.width},
            ${file.height}, ${hash})
    returning id, key, name, kind, media_type, size, width, height, created_at`);
}

/** Takes one's own file away while nothing carries it. */
export async function removeFile({ ground, db, me }: Place, key: string): Promise<void> {
  const removed = await db.run(sql`
    delete from files f where f.key = ${key} and f.owner_id = ${me.id}
      and not exists (select 1 from post_files pf where pf.file_id = f.id)
      and not exists (select 1 from people p where p.photo_file_id = f.id)`);
  if (removed === 0) throw new NotFound();
  await ground.files.remove(key);
  await ground.files.remove(faceOf(key));
}
