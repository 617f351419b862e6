/** One numbered step of the file's format. Never edited once landed. */
export type Migration = {
  /** What `user_version` becomes. */
  readonly version: number
  readonly sql: string
  /** A table is built anew: references are looked at again at the end rather than while it is gone. */
  readonly isRebuilding?: boolean
}
