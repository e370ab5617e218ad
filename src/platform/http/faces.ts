import type { Html } from '#platform/html/html.ts';
import type { FastifyRequest } from 'fastify';
import type { Database } from '#platform/database/database.ts';
import type { Context, Site } from './context.ts';
import type { Me } from './me.ts';

/** What the server needs from the rooms above it: who asks, and how to draw what went wrong. */
export type Faces = {
  identify(db: Database, credentials: Credentials, request: FastifyRequest): Promise<Me | null>;
  problemPage(c: Context, status: number, sentences: readonly string[]): Html;
  signInAddress(path: string): string;
  site(db: Database): Promise<Site>;
};

export type Credentials = { session: string | undefined; token: string | undefined };
