import type { Capability } from '#shared/capability.ts';
import { importMbox, importQuestions } from './command.ts';

/** What was said elsewhere comes in: question sites and mailing lists. */
export const imports: Capability = { name: 'imports', commands: [importMbox, importQuestions] };
