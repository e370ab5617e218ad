/** Beside the three errors of the product, those that only the web knows. */

/** A stranger asks for something that needs a person. */
export class SignedOut extends Error {}

/** What was sent cannot be read at all: too large, or not what it says it is. */
export class Unreadable extends Error {
  readonly status: number;
  constructor(status: number) {
    super('unreadable');
    this.status = status;
  }
}

/** More was asked for than the limits allow; `seconds` until it is worth trying again. */
export class TooMany extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super('too many');
    this.seconds = seconds;
  }
}
