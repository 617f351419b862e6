import type { SegmentId } from './ids.ts'

/** A group of partners by business model, market focus or product specialisation. */
export type Segment = {
  readonly id: SegmentId
  readonly name: string
  readonly description: string
  readonly partners: number
}
