import { totalmem } from 'node:os';

/** Settings of the built-in server, as words of its command line: a small company on a small machine. */
export function serverSettings(socketFolder: string, durable: boolean): string[] {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Infinity) / 1024 / 1024;
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    port: '5432',
    max_connections: '60',
    shared_buffers: `${Math.round(Math.min(512, Math.max(32, memory / 8)))}MB`,
    effective_cache_size: `${Math.round(memory / 2)}MB`,
    maintenance_work_mem: '64MB',
    work_mem: '8MB',
    wal_compression: 'on',
    max_wal_size: '512MB',
    random_page_cost: '1.1',
    jit: 'off',
    // Pages ask short questions: a second process costs more than it saves, and shared memory is scarce in containers.
    max_parallel_workers_per_gather: '0',
    max_parallel_maintenance_workers: '0',
    timezone: 'UTC',
    lc_messages: 'C',
    // Failed statements are the business of whoever sent them; here stands what happens to the server.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
