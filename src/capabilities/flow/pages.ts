import { moved } from '#platform/http/reply.ts';
import { get } from '#platform/http/route.ts';

export const flowPages = [get('/insights', { who: 'learning manager' }, () => moved('/insights/flow'))];
