import type { Camera } from './camera.ts'
import type { TrialSystem } from './trial-system.ts'

/** What the pictures are taken of, and with. */
export interface Scene {
  system: TrialSystem
  camera: Camera
}
