import { asFileName } from '../../shared/model/file-name.ts'

export const projectExtension = '.throughline'

/** A file in a folder, both as the system the engine runs on writes them. */
export function pathIn(folder: string, fileName: string): string {
  const sign = folder.includes('\\') && !folder.startsWith('/') ? '\\' : '/'
  return folder.endsWith(sign) ? folder + fileName : folder + sign + fileName
}

/** The file name a project of this name begins with. */
export function projectFileName(name: string): string {
  return `${asFileName(name)}${projectExtension}`
}

export function isProjectFile(path: string): boolean {
  return path.trim().toLowerCase().endsWith(projectExtension)
}

/** A path as somebody pastes it: without the quotes a file manager puts around it. */
export function pasted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2')
}

/** A path's folder and its last part, which stays readable when the rest is cut. */
export function splitPath(path: string): { readonly folder: string; readonly name: string } {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1
  return { folder: path.slice(0, at), name: path.slice(at) }
}
