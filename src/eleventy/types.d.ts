/** The part of Eleventy 3.1 that this project uses; Eleventy ships no types of its own. */
declare module "@11ty/eleventy" {
  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly source: "cli";
        readonly configPath: string;
        readonly quietMode: boolean;
        readonly runMode: "build" | "serve";
        /** Called whenever the configuration is read, before it is. */
        readonly config: (config: UserConfig) => void;
      },
    );
    init(): Promise<void>;
    /** What `init` made of the configuration. */
    readonly config: Pick<UserConfig, "events">;
    /** Gives what each `addPassthroughCopy` of the configuration did, and what came of Eleventy's own templates. */
    write(): Promise<readonly [copied: readonly Copied[], made: readonly Made[]]>;
    /** Gives what builds again after a change of a file. */
    watch(): Promise<(path: string) => Promise<void>>;
    readonly watcher: { on(event: "unlink", listener: (path: string) => Promise<void>): void };
    serve(port: number): void;
    /** `error` tells of what a change in a preview brings about, and goes on; `fatal` of what ends a build. */
    readonly errorHandler: { error: (error: unknown) => void; fatal: (error: unknown) => void };
  }

  export interface Copied {
    /** By the path of each file the one that it was copied to. */
    readonly map: Readonly<Record<string, string>>;
  }

  export interface Made {
    /** False of a template that writes no file. */
    readonly outputPath: string | false;
  }

  export interface BuildEvent {
    readonly directories: { readonly input: string; readonly output: string };
    readonly runMode: "build" | "serve" | "watch";
  }

  export interface UserConfig {
    readonly directories: { readonly input: string; readonly output: string };
    readonly events: { listenerCount(event: "eleventy.reset"): number };
    readonly ignores: Set<string>;
    readonly logger: { overrideLogger(logger: Console): void };
    /** By name, those that templates of every language have too. */
    readonly nunjucks: Readonly<
      Record<
        "filters" | "shortcodes" | "pairedShortcodes",
        Readonly<Record<string, (...values: unknown[]) => unknown>>
      >
    >;
    addPlugin<T>(plugin: (config: UserConfig, options: T) => void, options: T): void;
    addWatchTarget(target: string, options?: { resetConfig?: boolean }): void;
    on(event: "eleventy.before", listener: (event: BuildEvent) => Promise<void>): void;
    on(event: "eleventy.reset", listener: () => Promise<void>): void;
    on(event: "eleventy.beforeWatch", listener: (changed: string[]) => void): void;
    setChokidarConfig(options: Record<string, unknown>): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setServerOptions(options: Record<string, unknown>): void;
    setUseGitIgnore(use: boolean): void;
  }
}

/** The part of Eleventy's image plugin 7.0 that this project uses; it ships no types either. */
declare module "@11ty/eleventy-img" {
  export interface ImageOptions {
    readonly widths: readonly number[];
    readonly formats: readonly ("webp" | "jpeg" | "png")[];
    readonly minimumThreshold: number;
    readonly fixOrientation: boolean;
    readonly dryRun: boolean;
    readonly useCache: boolean;
    readonly sharpOptions: Readonly<Record<string, unknown>>;
    readonly sharpWebpOptions: Readonly<Record<string, unknown>>;
    readonly sharpJpegOptions: Readonly<Record<string, unknown>>;
    readonly sharpPngOptions: Readonly<Record<string, unknown>>;
  }

  export interface MadeImage {
    readonly format: "webp" | "jpeg" | "png";
    readonly width: number;
    /** Where `dryRun` is set. */
    readonly buffer: Uint8Array;
  }

  export default function makeSizes(
    from: Uint8Array,
    options: ImageOptions,
  ): Promise<Readonly<Record<string, readonly MadeImage[]>>>;
}
