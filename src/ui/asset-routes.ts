import { NotFound } from '#platform/errors.ts';
import { get } from '#platform/http/route.ts';
import { findAsset } from '#ui/assets/assets.ts';

const forEver = 'public, max-age=31536000, immutable';

/** Script, style and fonts; their names change with their content. */
export const assetRoutes = [
  get('/assets/*', { who: 'anyone' }, (c) => {
    const found = findAsset(c.path.split('?')[0]!, String(c.request.headers['accept-encoding'] ?? ''));
    if (!found) throw new NotFound();
    const encoding = found.encoding ? { 'content-encoding': found.encoding } : {};
    return {
      bytes: found.body,
      type: found.type,
      headers: { 'cache-control': forEver, vary: 'accept-encoding', ...encoding },
    };
  }),
];
