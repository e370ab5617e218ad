import { storePhoto } from '#capabilities/files/index.ts';
import type { Db } from '#platform/database/database.ts';
import { sql } from '#platform/database/sql.ts';
import { Invalid } from '#platform/errors.ts';
import type { Ground } from '#platform/ground.ts';
import type { Me } from '#platform/http/me.ts';
import type { Upload } from '#platform/http/multipart.ts';

/** Gives oneself a photo. Throws Invalid for `photo`. The one before is forgotten with other files that nothing shows. */
export async function setPhoto(place: { ground: Ground; db: Db; me: Me }, upload: Upload): Promise<void> {
  const { id } = await storePhoto(place, upload).catch((error: unknown) => {
    throw error instanceof Invalid ? new Invalid({ photo: Object.values(error.fields)[0]! }) : error;
  });
  await place.db.transaction((tx) =>
    tx.run(sql`update people set photo_file_id = ${id} where id = ${place.me.id}`),
  );
}

export async function removePhoto(db: Db, me: Me): Promise<void> {
  await db.transaction((tx) => tx.run(sql`update people set photo_file_id = null where id = ${me.id}`));
}
