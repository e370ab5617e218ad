import { answer } from '#platform/threads/thread.ts';
import { formGroups } from './form-groups.ts';
import type { Pool } from './pool.ts';

answer(({ pool, seed }: { pool: Pool; seed: number }) => formGroups(pool, seed));
