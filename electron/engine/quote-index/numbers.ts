/** Numbers of documents. */
export type Numbers = {
  readonly size: number
  has(number: number): boolean
}

/** A byte for each number there may be: common beginnings are in half of all quotes, and each quote is asked for. */
export function numbersOf(numbers: readonly number[]): Numbers {
  const marks = new Uint8Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 1)
  for (const number of numbers) marks[number] = 1
  return { size: numbers.length, has: number => marks[number] === 1 }
}
