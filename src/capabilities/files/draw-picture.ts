import sharp, { type Sharp } from 'sharp';
import { atMost } from './at-most.ts';

export type Picture = {
  bytes: Buffer;
  face: Buffer;
  mediaType: string;
  ending: string;
  width: number;
  height: number;
};

const longestSide = 2048;
const faceSide = 160;
/** A photo of today's largest phones has 50 million; what claims far more is made to exhaust memory. */
const mostPixels = 100_000_000;

// Drawing happens in threads that other requests need too.
sharp.concurrency(1);
sharp.cache(false);
const inTurn = atMost(2);

/**
 * The picture drawn anew: upright, not larger than screens, and without anything that its file said beside the
 * picture, such as where it was taken. Null when it cannot be read.
 */
export function drawPicture(bytes: Buffer): Promise<Picture | null> {
  return inTurn(() => draw(bytes).catch(() => null));
}

async function draw(given: Buffer): Promise<Picture> {
  const read = () => sharp(given, { animated: true, limitInputPixels: mostPixels, failOn: 'error' });
  const { format, pages = 1 } = await read().metadata();
  const sized = read()
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  const { data, info } = await encoded(sized, format, pages > 1).toBuffer({ resolveWithObject: true });
  const face = await sharp(given, { limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width: faceSide, height: faceSide, fit: 'cover', position: 'attention' })
    .webp({ quality: 82 })
    .toBuffer();
  const ending = info.format === 'jpeg' ? 'jpg' : info.format;
  const height = info.pageHeight ?? info.height;
  return { bytes: data, face, mediaType: `image/${info.format}`, ending, width: info.width, height };
}

/** Photos stay photos and drawings stay sharp; what moves becomes WebP. */
function encoded(picture: Sharp, format: string | undefined, moves: boolean): Sharp {
  if (format === 'jpeg') return picture.jpeg({ quality: 84, mozjpeg: false });
  if (format === 'png' && !moves) return picture.png({ compressionLevel: 8 });
  return picture.webp({ quality: 82, effort: moves ? 2 : 4 });
}
