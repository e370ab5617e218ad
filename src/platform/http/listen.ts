import type { FastifyInstance } from 'fastify';
import type { Config } from '#platform/config/config.ts';
import { Unusable } from '#platform/config/unusable.ts';

/** Begins to answer requests. Answers the address; throws Unusable when the port cannot be had. */
export async function listen(server: FastifyInstance, { host, port }: Config): Promise<string> {
  try {
    // The start says in its own words where Stoa is found.
    const { level } = server.log;
    server.log.level = 'silent';
    const address = await server.listen({ host, port });
    server.log.level = level;
    return address;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new Unusable(
        `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
      );
    }
    if (code === 'EACCES') {
      throw new Unusable(
        `Port ${port} may be used by root only. Choose one above 1023, such as PORT=3000, and put a proxy before it.`,
      );
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      throw new Unusable(
        `HOST=${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all of its addresses.`,
      );
    }
    throw error;
  }
}
