import { pendingMigrations } from '#platform/database/migrate.ts';
import { get } from './route.ts';

/** For load balancers: the process lives; and it can serve, its database being there and up to date. */
export const healthRoutes = [
  get('/healthz', { who: 'anyone' }, () => ({ json: { status: 'ok' } })),
  get('/readyz', { who: 'anyone' }, async (c) => {
    try {
      const pending = await pendingMigrations(c.ground.db);
      return pending.length === 0
        ? { json: { status: 'ready' } }
        : { json: { status: 'migrations pending' }, status: 503 };
    } catch {
      return { json: { status: 'no database' }, status: 503 };
    }
  }),
];
