import { stringify } from 'yaml';

/** A declaration or a draft as YAML, as it can be brought to another site. */
export const writeYaml = (data: unknown): string => stringify(data, { lineWidth: 100 });

/** The same as JSON. */
export const writeJson = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
