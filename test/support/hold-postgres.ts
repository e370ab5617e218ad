import { startPostgres } from '#platform/postgres/start-postgres.ts';

/** A program of its own that starts the built-in database and holds it: hold-postgres.ts FOLDER. */
const { url, pid } = await startPostgres(process.argv[2] ?? '', () => undefined, { durable: false });
console.log(JSON.stringify({ url, pid }));
setInterval(() => undefined, 60_000);
