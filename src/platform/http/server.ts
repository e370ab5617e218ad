import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { Ground } from '#platform/ground.ts';
import { answering, nowhere, refusing } from './answer.ts';
import type { Faces } from './faces.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security.ts';
import { limitWrites } from './write-limit.ts';

const always = Object.entries(securityHeaders);

/** The web server with exactly the routes that it is given, ready to listen or to be asked by a test. */
export async function buildServer(
  ground: Ground,
  faces: Faces,
  routes: readonly Route[],
): Promise<FastifyInstance> {
  const { logLevel, trustProxy } = ground.config;
  const refuse = refusing(ground, faces);
  const server = Fastify({
    logger: logLevel === 'silent' ? false : { level: logLevel },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: typeof trustProxy === 'boolean' ? trustProxy : [...trustProxy],
    bodyLimit: 2_000_000,
    routerOptions: { maxParamLength: 500 },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => void refuse(error, request, reply),
  });
  server.setErrorHandler(refuse);
  await server.register(formbody);
  await server.register(multipart);
  // An answer may bring a stricter rule of its own.
  server.addHook('onSend', (_, reply, payload, done) => {
    for (const [name, value] of always) if (!reply.hasHeader(name)) reply.header(name, value);
    done(null, payload);
  });
  server.addHook('preClose', async () => ground.live.hangUp());
  const limit = limitWrites(ground.config.writesPerMinute);
  for (const route of routes) {
    server.route({
      method: route.method,
      url: route.path,
      ...(route.limit ? { bodyLimit: route.limit } : {}),
      handler: answering(ground, faces, limit, route),
    });
  }
  server.setNotFoundHandler(answering(ground, faces, limit, nowhere));
  return server;
}
