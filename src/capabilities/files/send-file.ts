import type { Reply } from '#platform/http/reply.ts';
import type { FileStore } from '#platform/files/store.ts';
import type { FastifyRequest } from 'fastify';
import { faceOf, type StoredFile } from './file.ts';

/** Of what is stored as it came, a browser may know that it is one of these; all else is bytes. */
const harmless =
  /^(?:audio|video)\/[\w.+-]+$|^image\/(?:jpeg|png|webp)$|^application\/(?:pdf|zip|msword|vnd\.[\w.+-]+)$|^text\/(?:plain|csv)$/;
const hour = 3600;

/** A file with what keeps it from ever acting as a page: pictures are shown, everything else is only downloaded. */
export function sendFile(store: FileStore, file: StoredFile, request: FastifyRequest): Reply {
  const headers: Record<string, string> = {
    ...caching(file.key, hour),
    'content-disposition': disposition(file),
    'accept-ranges': 'bytes',
  };
  const type = harmless.test(file.media_type) ? file.media_type : 'application/octet-stream';
  if (request.headers['if-none-match'] === headers['etag'])
    return { bytes: Buffer.alloc(0), type, status: 304, headers };
  const range = rangeIn(request.headers.range, file.size);
  if (range === 'impossible')
    return {
      bytes: Buffer.alloc(0),
      type,
      status: 416,
      headers: { 'content-range': `bytes */${file.size}` },
    };
  if (!range) {
    headers['content-length'] = String(file.size);
    return { bytes: store.read(file.key), type, headers };
  }
  headers['content-range'] = `bytes ${range.start}-${range.end}/${file.size}`;
  headers['content-length'] = String(range.end - range.start + 1);
  return { bytes: store.read(file.key, range), type, status: 206, headers };
}

/** The small picture of a person. A new photo has another address, so this one can be kept for long. */
export function sendPhoto(store: FileStore, key: string, request: FastifyRequest): Reply {
  const headers = caching(faceOf(key), 30 * 24 * hour);
  const type = 'image/webp';
  if (request.headers['if-none-match'] === headers['etag'])
    return { bytes: Buffer.alloc(0), type, status: 304, headers };
  return { bytes: store.read(faceOf(key)), type, headers };
}

const caching = (key: string, seconds: number): Record<string, string> => ({
  etag: `"${key}"`,
  'cache-control': `private, max-age=${seconds}`,
  'content-security-policy': "default-src 'none'; sandbox",
});

function disposition({ kind, name }: StoredFile): string {
  const plain = name.normalize('NFKD').replaceAll(/[^\w .-]/g, '') || 'file';
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `${kind === 'picture' ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** The one range that is asked for; several at once are answered with the whole. */
function rangeIn(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'impossible' | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end || start >= size ? 'impossible' : { start, end };
}
