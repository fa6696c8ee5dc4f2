interface ImportMetaEnv {
  /** The version in package.json, written in when building. */
  readonly APP_VERSION?: string
}
