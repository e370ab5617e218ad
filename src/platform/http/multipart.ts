import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Invalid, type Sentence } from '#platform/errors.ts';
import { t } from '#platform/words.ts';

/** A file as it arrived: nothing about it has been checked but its size. */
export type Upload = { name: string; bytes: Buffer };

/** A file field in a schema; nothing chosen reads as undefined. */
export const upload = z.custom<Upload>((value) => isUpload(value) && value.bytes.length > 0);
export const optionalUpload = z.preprocess(
  (value) => (isUpload(value) && value.bytes.length > 0 ? value : undefined),
  z.custom<Upload>().optional(),
);

/** How many files one form may bring. */
const mostFiles = 5;

/** The files of one field, those left empty aside. */
export const uploads = z.preprocess(
  (value) => [value].flat().filter((one) => isUpload(one) && one.bytes.length > 0),
  z.array(z.custom<Upload>()).max(mostFiles),
);

export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && 'bytes' in value;

/** The fields of a body by name, whichever way they were sent; a name that comes twice is a list. */
export async function bodyOf(request: FastifyRequest, limit: number): Promise<Record<string, unknown>> {
  if (!request.isMultipart()) return (request.body ?? {}) as Record<string, unknown>;
  try {
    return await fieldsOf(request, limit);
  } catch (error) {
    if (error instanceof Invalid) throw error;
    throw new Invalid({ form: (c) => t(c, 'input.not_understood') });
  }
}

async function fieldsOf(request: FastifyRequest, limit: number): Promise<Record<string, unknown>> {
  // What was typed is there for the form to be drawn again, even where a file is refused.
  const fields: Record<string, unknown> = (request.body = {});
  const tooLarge: Record<string, Sentence> = {};
  const limits = { fileSize: limit, files: mostFiles, fields: 200, fieldSize: 1_000_000 };
  const told = { limits, throwFileSizeLimit: false };
  for await (const part of request.parts(told)) {
    const value = part.type === 'file' ? await readFile(part, limit, tooLarge) : part.value;
    const before = fields[part.fieldname];
    fields[part.fieldname] = before === undefined ? value : [before, value].flat();
  }
  if (Object.keys(tooLarge).length > 0) throw new Invalid(tooLarge);
  return fields;
}

type FilePart = {
  fieldname: string;
  filename: string | undefined;
  file: AsyncIterable<Buffer> & { truncated: boolean };
};

async function readFile(part: FilePart, limit: number, tooLarge: Record<string, Sentence>): Promise<Upload> {
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk);
  if (part.file.truncated) {
    tooLarge[part.fieldname] = (c) =>
      t(c, 'input.file_too_large', { megabytes: Math.floor(limit / 1_000_000) });
  }
  return { name: part.filename ?? '', bytes: Buffer.concat(chunks) };
}
