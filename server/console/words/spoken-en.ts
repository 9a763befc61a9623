/** Built as this language's words alone: see `scripts/build-console.ts`. */
import { sideOf } from './dictionary.ts'

export default sideOf('en')
