import { type Kind, kinds } from '../../../shared/model/kind.ts'

/** Kinds as the file stores them: a bit for each, in the order of `kinds`. */
export function kindsToBits(chosen: readonly Kind[]): number {
  return kinds.reduce((bits, kind, index) => (chosen.includes(kind) ? bits | (1 << index) : bits), 0)
}

const ofBits: readonly (readonly Kind[])[] = Array.from({ length: 1 << kinds.length }, (_, bits) =>
  kinds.filter((_, index) => (bits & (1 << index)) !== 0),
)

/** The kinds that a bit set stands for, in their order. */
export function bitsToKinds(bits: number): readonly Kind[] {
  return ofBits[bits] ?? []
}
