/** Beside the three errors of the product, two that only the web knows. */

/** A stranger asks for something that needs a person. */
export class SignedOut extends Error {}

/** More was asked for than the limits allow; `seconds` until it is worth trying again. */
export class TooMany extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super('too many');
    this.seconds = seconds;
  }
}
