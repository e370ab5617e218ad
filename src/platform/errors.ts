import type { Tongue } from '#platform/i18n/tongue.ts';

/** A sentence that is put into words when it is known who reads it. */
export type Sentence = (reader: Tongue) => string;

/** What was asked for does not exist, or not for the one who asks: the two are one answer. */
export class NotFound extends Error {
  constructor(what = 'not found') {
    super(what);
  }
}

/** The one who asks sees the thing but may not do this to it. */
export class Forbidden extends Error {
  readonly sentence: Sentence | undefined;
  constructor(sentence?: Sentence) {
    super('forbidden');
    this.sentence = sentence;
  }
}

/** The input cannot be taken: a sentence for each field, `form` for what belongs to none. */
export class Invalid extends Error {
  readonly fields: Record<string, Sentence>;
  constructor(fields: Record<string, Sentence>) {
    super(`invalid: ${Object.keys(fields).join(', ')}`);
    this.fields = fields;
  }
}
