import { asIs, row, type Row } from './table.ts';

const learningManagers = 'in in 404 404 404 404 404 ok';

// stranger deactivated elsewhere member moderator owner administrator … learning manager
export const flow: readonly Row[] = [row('GET /insights', asIs, learningManagers)];
