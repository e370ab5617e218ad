import { get } from '#platform/http/route.ts';
import { listOrphans } from '../members/list-members.ts';
import { orphansPage } from '../views/administration.ts';

export const administrationPages = [
  get('/administration/communities', { who: 'administrator' }, async (c) =>
    orphansPage(c, await listOrphans(c.db)),
  ),
];
