import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import { bundle, type Built } from '#ui/assets/bundle.ts';
import { iconSheet } from '#ui/icon.ts';

type Asset = { type: string; plain: Buffer; brotli?: Buffer; gzip?: Buffer };

/** The addresses of what every page loads. They hold once `prepareAssets` has run. */
export const assets = {
  style: '/assets/app.css',
  script: '/assets/app.js',
  editor: '/assets/editor.js',
  mark: '/assets/mark.svg',
  preload: [] as string[],
};

const held = new Map<string, Asset>();

/** Bundles scripts and styles into memory; run once before the first page, and again when a source has changed. */
export async function prepareAssets(): Promise<void> {
  const built = await bundle();
  held.set(iconSheet.path, { type: 'image/svg+xml', plain: iconSheet.content });
  for (const file of built.files)
    if (!held.has(file.path)) held.set(file.path, { type: file.type, plain: file.content });
  Object.assign(assets, named(built));
}

/** Makes the compressed forms, as small as can be, which takes a second or two; until then files go out as they are. */
export async function compressAssets(): Promise<void> {
  await Promise.all([...held.values()].map(compress));
}

export type FoundAsset = { body: Buffer; type: string; encoding: 'br' | 'gzip' | null };

/** The file at this path in the best encoding that the browser takes. Its content never changes: cache it for ever. */
export function findAsset(path: string, acceptEncoding: string = ''): FoundAsset | null {
  const asset = held.get(path);
  if (asset === undefined) return null;
  const { type, plain, brotli, gzip: zipped } = asset;
  if (brotli && /\bbr\b/.test(acceptEncoding)) return { body: brotli, type, encoding: 'br' };
  if (zipped && /\bgzip\b/.test(acceptEncoding)) return { body: zipped, type, encoding: 'gzip' };
  return { body: plain, type, encoding: null };
}

function named({ files, entries }: Built): typeof assets {
  const preload = files
    .filter(({ path }) => /(?:figtree|serif-4)-latin-wght-normal/.test(path))
    .map(({ path }) => path);
  const mark = files.find(({ path }) => path.endsWith('.svg'))!.path;
  return { style: entries.style, script: entries.script, editor: entries.editor, mark, preload };
}

async function compress(asset: Asset): Promise<void> {
  if (asset.brotli || asset.type === 'font/woff2') return;
  const quality = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: asset.plain.length },
  };
  [asset.brotli, asset.gzip] = await Promise.all([
    promisify(brotliCompress)(asset.plain, quality),
    promisify(gzip)(asset.plain, { level: 9 }),
  ]);
}
