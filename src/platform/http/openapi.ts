import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import { get, type Route, type Who } from './route.ts';

type Schema = Record<string, unknown>;

const problem = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'The same sentences in one.' },
    errors: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'A sentence for each field.',
    },
  },
} as const;

/** The description of the API, OpenAPI 3.1, from the schemas that check what comes in and goes out. */
export function describe(routes: readonly Route[]) {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const route of routes) {
    if (!route.described) continue;
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route, route.described);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Stoa', version: '1', description: 'Everything that a page can do, for programs.' },
    security: [{ token: [] }],
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A personal access token.' } },
    },
  };
}

function operation(
  route: Route,
  { id, summary, scope, answer, status }: NonNullable<Route['described']>,
): Schema {
  return {
    operationId: id,
    summary,
    ...describedFor(route.who),
    ...(route.who === 'anyone' ? { security: [] } : { security: [{ token: [scope] }] }),
    parameters: [
      ...parameters('path', route.params),
      ...parameters('query', route.query),
      ...(route.method === 'GET' ? [] : [idempotencyKey]),
    ],
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(route.body, 'input') } },
          },
        }
      : {}),
    responses: { [status]: success(answer, status), default: failure },
  };
}

/** Whose token it takes, where not everybody's will do; for all others the operation does not exist. */
function describedFor(who: Who): Schema {
  if (who === 'administrator') return { description: 'For administrators.' };
  return who === 'learning manager' ? { description: 'For learning managers.' } : {};
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Of one’s own choice, 8 to 200 characters: a retry with the same key changes nothing and gets the same answer.',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
};

const failure = {
  description: 'A problem, RFC 9457',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function success(answer: z.ZodType, status: number): Schema {
  const description = STATUS_CODES[status] ?? '';
  return status === 204
    ? { description }
    : { description, content: { 'application/json': { schema: jsonSchema(answer, 'output') } } };
}

function parameters(place: 'path' | 'query', schema: z.ZodType | undefined): Schema[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Schema;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Schema;
  return rest;
}

/** Where the description itself is found. */
export function descriptionRoute(routes: readonly Route[]): Route {
  const description = describe(routes);
  return get('/api/v1/openapi.json', { who: 'anyone' }, () => ({ json: description }));
}
