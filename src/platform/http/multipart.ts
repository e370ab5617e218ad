import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Invalid } from '#platform/errors.ts';
import { t } from '#platform/words.ts';

/** A file as it arrived: nothing about it has been checked but its size. */
export type Upload = { name: string; bytes: Buffer };

/** A file field in a schema; nothing chosen reads as undefined. */
export const upload = z.custom<Upload>((value) => isUpload(value) && value.bytes.length > 0);
export const optionalUpload = z.preprocess(
  (value) => (isUpload(value) && value.bytes.length > 0 ? value : undefined),
  z.custom<Upload>().optional(),
);

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'bytes' in value;

/** The fields of a body by name, whichever way they were sent; a name that comes twice is a list. */
export async function bodyOf(request: FastifyRequest, limit: number): Promise<Record<string, unknown>> {
  if (!request.isMultipart()) return (request.body ?? {}) as Record<string, unknown>;
  try {
    return (request.body = await fieldsOf(request, limit));
  } catch (error) {
    if (error instanceof Invalid) throw error;
    throw new Invalid({ form: (c) => t(c, 'input.not_understood') });
  }
}

async function fieldsOf(request: FastifyRequest, limit: number): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for await (const part of request.parts({ limits: { fileSize: limit, files: 10, fields: 200 } })) {
    const value = part.type === 'file' ? await readFile(part, limit) : part.value;
    const before = fields[part.fieldname];
    fields[part.fieldname] = before === undefined ? value : [before, value].flat();
  }
  return fields;
}

type FilePart = { fieldname: string; filename: string; file: AsyncIterable<Buffer> & { truncated: boolean } };

async function readFile(part: FilePart, limit: number): Promise<Upload> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk);
  if (part.file.truncated) {
    throw new Invalid({
      [part.fieldname]: (c) => t(c, 'input.file_too_large', { megabytes: Math.floor(limit / 1_000_000) }),
    });
  }
  return { name: part.filename, bytes: Buffer.concat(chunks) };
}
