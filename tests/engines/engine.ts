/**
 * Engine: what a story needs of a browser that is not Chromium: one window on the built app, real pointer and keyboard input,
 * files in and out, and (where the driver can) being killed and started again on the same profile.
 *
 * Firefox is driven over WebDriver BiDi (firefox.ts), WebKitGTK over WebDriver (webkit.ts). Nothing here knows the app.
 */
export interface EngineWindow {
  readonly engine: string
  goto(address: string): Promise<void>
  reload(): Promise<void>
  /** Runs the body of a function in the page; it gets `arguments[0]` and may return a promise. */
  run(body: string, argument?: unknown): Promise<unknown>
  /** A press of the pointer's main button in the middle of it, at viewport coordinates. */
  tapAt(x: number, y: number): Promise<void>
  /** On the keyboard, into whatever has the focus. */
  type(text: string): Promise<void>
  /** Gives these files to the file input that the page put under this selector. */
  giveFiles(selector: string, paths: readonly string[]): Promise<void>
  /** Where downloads arrive. */
  readonly downloads: string
  /** Warnings and errors of the console, uncaught exceptions. */
  readonly problems: readonly string[]
  close(): Promise<void>
}

export interface Engine {
  readonly name: string
  /** Whether a new window on the same engine finds the data of the one before (a profile on the disk). */
  readonly keepsProfile: boolean
  /** @param camera  'refused': the engine itself says no whenever a page asks; only where `keepsProfile` (another start). */
  open(camera?: 'works' | 'refused'): Promise<EngineWindow>
  /** SIGKILL to everything of the engine: nothing more is written. */
  kill(): Promise<void>
  /** Ends everything and removes the profile. */
  end(): Promise<void>
}

/** How a test learns that an engine is not installed. */
export interface FoundEngine {
  readonly name: string
  /** Undefined where the engine is not installed on this machine. */
  readonly start: (() => Promise<Engine>) | undefined
}
