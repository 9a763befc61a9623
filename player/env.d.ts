interface ImportMetaEnv {
  /** Version of this program, put in when it is built. */
  readonly PLAYER_VERSION: string
}
