import { buildApp } from '../src/app.ts';
import { openGround } from '#platform/open-ground.ts';
import { compressAssets, prepareAssets } from '#ui/assets/assets.ts';

/** Stoa without its worker, on the database of the bench; prints its port. */
const ground = openGround(
  {
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1',
    trustProxy: false,
    dataFolder: process.env['BENCH_DATA']!,
    databaseUrl: undefined,
    secret: 'a secret of the bench that is long enough',
    mail: { smtpUrl: undefined, from: 'bench@example.org' },
    uploadLimit: 5_000_000,
    writesPerMinute: 1_000_000_000,
    externalPreviews: false,
    logLevel: 'error',
  },
  process.env['BENCH_URL']!,
  console.error,
);
await prepareAssets();
await compressAssets();
const app = await buildApp(ground);
console.log(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
