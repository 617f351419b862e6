import type { CustomerId } from './ids.ts'

/** A customer whom participants name. Where names are left out of an export, their pseudonym stands in the quote. */
export type Customer = {
  readonly id: CustomerId
  readonly name: string
  /** The chosen one, else "Customer A". */
  readonly pseudonym: string
  /** Empty where none was chosen. */
  readonly chosenPseudonym: string
}
