import { Invalid, type Sentence } from '#platform/errors.ts';

/** What is known of an uploaded file; its bytes lie in the file store under its key. */
export type StoredFile = {
  key: string;
  name: string;
  kind: 'picture' | 'file';
  media_type: string;
  size: number;
  width: number | null;
  height: number | null;
  created_at: Date;
};

/** Under which key the small round picture of a person lies. */
export const faceOf = (key: string): string => `${key}.face`;

/** Where a file is read; the name is there for people only. */
export const addressOf = ({ key, name }: { key: string; name: string }): string =>
  `/files/${key}/${encodeURIComponent(name).replaceAll(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`;

/** The name without a path, and without characters that hide what it is or that no file system takes. */
export function cleanName(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*#%]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .trim();
  const ending = /\.[\w-]{1,12}$/.exec(name)?.[0] ?? '';
  const stem = Array.from(name.slice(0, name.length - ending.length))
    .slice(0, 100)
    .join('')
    .trim();
  return `${stem || 'file'}${ending}`;
}

export const withEnding = (name: string, ending: string): string =>
  `${name.replace(/\.[\w-]{1,12}$/, '')}.${ending}`;

/** What cannot be taken, said beside the field of the file. */
export const refuse = (sentence: Sentence): never => {
  throw new Invalid({ file: sentence });
};
