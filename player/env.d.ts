interface ImportMetaEnv {
  /** Version of this program, put in when it is built. */
  readonly PLAYER_VERSION: string
  /** Name of this very build. */
  readonly PLAYER_BUILD: string
}
