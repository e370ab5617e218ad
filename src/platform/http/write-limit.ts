import { LRUCache } from 'lru-cache';
import { TooMany } from './refusals.ts';

/** Lets a caller write so many times a minute, all at once if need be; throws TooMany beyond that. */
export type WriteLimit = (caller: string) => void;

type Bucket = { left: number; at: number };

/**
 * A bucket for each caller that refills steadily. It is kept in memory: with several processes each
 * lets so much through, which is enough against a program that has run wild.
 */
export function limitWrites(perMinute: number): WriteLimit {
  const buckets = new LRUCache<string, Bucket>({ max: 50_000 });
  return (caller) => {
    const at = performance.now();
    const bucket = buckets.get(caller) ?? { left: perMinute, at };
    bucket.left = Math.min(perMinute, bucket.left + ((at - bucket.at) / 60_000) * perMinute);
    bucket.at = at;
    buckets.set(caller, bucket);
    if (bucket.left < 1) throw new TooMany(Math.ceil(((1 - bucket.left) / perMinute) * 60));
    bucket.left--;
  };
}
