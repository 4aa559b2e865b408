/**
 * What the build writes into the app (vite.config.ts). Browser code only: the command line has no build and calls
 * itself `cli-<version>`.
 */
declare const __APP_VERSION__: string
/** 8 hexadecimal digits over the sources: see scripts/buildHash.mjs. */
declare const __BUILD_HASH__: string
