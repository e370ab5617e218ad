import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#platform/database/database.ts';
import { describeSchema } from '#platform/database/describe-schema.ts';
import { describeTables } from '#platform/database/describe-tables.ts';
import { freshDatabase } from './support/database.ts';
import { root } from './support/source.ts';

/** npm run schema: writes db/schema.sql, db/tables.ts and db/tables/ from the migrations. */
const fresh = await freshDatabase();
const db = openDatabase(fresh.url);
writeFileSync(join(root, 'db/schema.sql'), await describeSchema(db));
rmSync(join(root, 'db/tables'), { recursive: true, force: true });
mkdirSync(join(root, 'db/tables'));
for (const [path, text] of await describeTables(db)) writeFileSync(join(root, 'db', path), text);
await db.close();
await fresh.drop();
process.exit(0);
