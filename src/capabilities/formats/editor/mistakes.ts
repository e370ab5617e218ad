import { Invalid, type Sentence } from '#platform/errors.ts';
import { soundDeclaration } from '../declaration/read-declaration.ts';
import type { Declaration } from '../declaration/declaration.ts';
import type { Draft } from '../draft.ts';

export type Judged = { declared: Declaration | null; mistakes: Readonly<Record<string, Sentence>> };

/** Whether a draft could be published, and what is wrong with it by path. */
export function judge(draft: Draft): Judged {
  try {
    return { declared: soundDeclaration(draft), mistakes: {} };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return { declared: null, mistakes: error.fields };
  }
}
