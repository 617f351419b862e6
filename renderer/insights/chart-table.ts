/** A table of what a chart shows: the first column names the row. */
export type ChartTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}
