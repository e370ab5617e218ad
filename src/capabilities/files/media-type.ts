import { fileTypeFromBuffer } from 'file-type';

/** Pictures that pages show. They are drawn anew, so what they turn into is one of these too. */
const shown = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']);
const otherPictures = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);
const pictureEnding = /\.(?:jpe?g|png|webp|gif|avif|hei[cf])$/i;

export type Examined =
  | { kind: 'picture'; mediaType: string }
  | { kind: 'unreadable picture' }
  | { kind: 'file'; mediaType: string };

/** What a file is by its content. Its name is believed in one thing only: that it is meant to be a picture. */
export async function examine(bytes: Buffer, name: string): Promise<Examined> {
  const found = await fileTypeFromBuffer(bytes);
  if (found && shown.has(found.mime)) return { kind: 'picture', mediaType: found.mime };
  if ((found && otherPictures.has(found.mime)) || pictureEnding.test(name))
    return { kind: 'unreadable picture' };
  return {
    kind: 'file',
    mediaType: found?.mime ?? (isText(bytes) ? 'text/plain' : 'application/octet-stream'),
  };
}

/** Text in UTF-8 holds no control characters but those that part words and lines. */
function isText(bytes: Buffer): boolean {
  const beginning = bytes.subarray(0, 65_536);
  // oxlint-disable-next-line no-control-regex
  const strange = /[\u0000-\u0008\u000e-\u001f]/;
  return !strange.test(beginning.toString('latin1')) && isUtf8(beginning, bytes.length > beginning.length);
}

function isUtf8(bytes: Buffer, cut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}
