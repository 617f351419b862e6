/** A name that every file system takes: without the signs they refuse, never empty, never long. */
export function asFileName(name: string): string {
  const bare = name
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
  return [...bare].slice(0, 80).join('').trim() || 'Project'
}

/** The name a project's codebook is proposed under. */
export function codebookFileName(project: string, format: string): string {
  return `${asFileName(project)} - codebook.${format}`
}

/** The name a project's pack is proposed under. */
export function packFileName(project: string, format: string): string {
  return `${asFileName(project)} - personas.${format}`
}

/** The name a file of a project's quotes is proposed under. */
export function quotesFileName(project: string, format: string): string {
  return `${asFileName(project)} - quotes.${format}`
}
