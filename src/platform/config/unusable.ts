/**
 * Something outside the program keeps it from working: a taken port, a full disk, a wrong setting.
 * The message says what and how to mend it; it is shown to whoever runs Stoa, without a stack trace.
 */
export class Unusable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Unusable';
  }
}
