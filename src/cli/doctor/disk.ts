import { statfsSync } from 'node:fs';
import { bad, good, remark, type Finding } from './finding.ts';

const megabyte = 1024 * 1024;

export function examineDisk(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / megabyte);
  if (free < 200)
    return bad(
      'disk',
      `only ${free} MB are free where ${folder} lies. Make room, or move the folder and set STOA_DATA.`,
    );
  if (free < 2000) return remark('disk', `${free} MB are free where ${folder} lies: enough for now.`);
  return good('disk', `${Math.floor(free / 1024)} GB are free where ${folder} lies.`);
}
