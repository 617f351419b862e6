/** One numbered step of the file's format. Never edited once landed. */
export type Migration = {
  /** What `user_version` becomes. */
  readonly version: number
  readonly sql: string
}
