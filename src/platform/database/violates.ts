/** Whether a statement was refused because of this constraint or unique index: somebody else was faster. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === constraint;
