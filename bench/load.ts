import autocannon from 'autocannon';
import { cpuOf, cpuOfDatabase, memoryOf } from './process-cost.ts';

export type Target = { port: number; pid: number; databasePid: number };
export type Request = {
  path: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  /** What differs from one request to the next. */
  each?: () => { path?: string; headers?: Record<string, string>; body?: string };
};

/** Requests a second; milliseconds of waiting; microseconds of CPU that a request costs; megabytes. */
export type Cost = {
  rate: number;
  p50: number;
  p99: number;
  appCpu: number;
  databaseCpu: number;
  memory: number;
};

/** Asks for the same thing over and over through so many connections, and weighs what it costs. */
export async function load(
  target: Target,
  request: Request,
  connections: number,
  seconds: number,
): Promise<Cost> {
  // Long enough for the compiler of both to have seen the request often.
  await cannon(target, request, 16, 2);
  const before = { app: cpuOf(target.pid), database: cpuOfDatabase(target.databasePid) };
  const result = await cannon(target, request, connections, seconds);
  const perRequest = (used: number) => Math.round((used * 1e6) / result.requests.total);
  if (result.non2xx > result['3xx'])
    throw new Error(`${request.path}: ${result.non2xx} answers were refusals`);
  return {
    rate: Math.round(result.requests.total / result.duration),
    p50: result.latency.p50,
    p99: result.latency.p99,
    appCpu: perRequest(cpuOf(target.pid) - before.app),
    databaseCpu: perRequest(cpuOfDatabase(target.databasePid) - before.database),
    memory: memoryOf(target.pid),
  };
}

function cannon(
  target: Target,
  request: Request,
  connections: number,
  duration: number,
): Promise<autocannon.Result> {
  const { path, method = 'GET', headers = {}, each } = request;
  return autocannon({
    url: `http://127.0.0.1:${target.port}`,
    connections,
    duration,
    requests: [
      { method, path, headers, ...(each ? { setupRequest: (one) => ({ ...one, ...each() }) } : {}) },
    ],
  });
}
