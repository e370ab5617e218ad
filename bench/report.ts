import type { Cost } from './load.ts';

export type Measured = {
  name: string;
  connections: number;
  app: Cost;
  bare: Cost;
  /** Throughput of Stoa by that of the bare server. */
  ratio: number;
  goal: number | null;
};
export type Report = {
  posts: number;
  people: number;
  communities: number;
  fillSeconds: number;
  measured: Measured[];
};

export function printReport({ posts, people, communities, fillSeconds, measured }: Report): void {
  console.log(`\n${posts} posts, ${people} people, ${communities} communities (filled in ${fillSeconds} s)`);
  console.table(
    measured.map(({ name, connections, app, bare, ratio, goal }) => ({
      what: name,
      'at once': connections,
      'Stoa /s': app.rate,
      'bare /s': bare.rate,
      ratio: ratio.toFixed(2),
      goal: goal ?? '',
      'p50 ms': app.p50,
      'p99 ms': app.p99,
      'app µs': app.appCpu,
      'db µs': app.databaseCpu,
      'bare app µs': bare.appCpu,
      'bare db µs': bare.databaseCpu,
      MB: app.memory,
    })),
  );
}
