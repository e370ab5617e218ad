import type { Route } from '#platform/http/route.ts';

export const pages: readonly Route[] = [];
