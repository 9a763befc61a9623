import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { delimiter, isAbsolute, join } from 'node:path'

/** The first file of that name that may be run in the folders of a PATH; folders that are not absolute are passed over. */
export async function findProgram(name: string, searchPath: string): Promise<string | undefined> {
  for (const folder of searchPath.split(delimiter).filter(isAbsolute)) {
    const file = join(folder, process.platform === 'win32' ? `${name}.exe` : name)
    const runs = await access(file, constants.X_OK).then(() => true, () => false)
    if (runs) return file
  }
  return undefined
}
