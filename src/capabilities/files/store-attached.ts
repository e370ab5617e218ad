import type { Upload } from '#platform/http/multipart.ts';
import { storeUpload } from './store-upload.ts';

/** Keeps files that came with a form, for the post that is written from it; answers their keys. */
export async function storeAttached(
  place: Parameters<typeof storeUpload>[0],
  uploads: readonly Upload[],
): Promise<string[]> {
  const keys: string[] = [];
  for (const upload of uploads) keys.push((await storeUpload(place, upload)).key);
  return keys;
}
