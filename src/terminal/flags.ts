import { parseArgs } from "node:util";
import { distance } from "fastest-levenshtein";

/** What a command takes: each flag with its kind, and what it is used for, in Vietnamese. */
export interface Usage<Name extends string> {
  readonly flags: Readonly<Record<Name, "text" | "switch">>;
  /** True where words that are no flags are taken, as files are. */
  readonly takesWords: boolean;
  /** Shown by `--help`, and below what was wrong. */
  readonly help: string;
}

/** What a person typed; a flag that was not typed is null or false. */
export interface Flags<Name extends string> {
  readonly text: Readonly<Record<Name, string | null>>;
  readonly isOn: Readonly<Record<Name, boolean>>;
  readonly words: readonly string[];
}

/** Ends the command with 1 and says why. */
export function stop(message: string, help: string): never {
  console.error(`${message}\n\n${help}`);
  process.exit(1);
}

/**
 * Judges the words of a command line. A flag typed without `--` (`npm run build --input=DIR`) reaches us only as npm's
 * own setting (`npm_config_input`): it is obeyed all the same.
 */
export function readFlags<Name extends string>(
  args: string[],
  { flags, takesWords, help }: Usage<Name>,
): Flags<Name> {
  const names = Object.keys(flags) as Name[];
  const { values, positionals, tokens } = parseArgs({
    args,
    options: {
      ...Object.fromEntries(
        names.map((name) => [
          name,
          { type: flags[name] === "text" ? ("string" as const) : ("boolean" as const) },
        ]),
      ),
      help: { type: "boolean" },
    },
    strict: false,
    tokens: true,
  });
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!(names as string[]).includes(token.name)) stop(`Không có cờ ${token.rawName}.`, help);
    if (flags[token.name as Name] === "switch" && token.value !== undefined) {
      stop(`Cờ --${token.name} không nhận giá trị.`, help);
    }
  }
  const lost = findLost(names);
  if (lost !== undefined) stop(`Không có cờ --${lost}.`, help);
  if (!takesWords && positionals[0] !== undefined) stop(`Không hiểu "${positionals[0]}".`, help);
  const given = (name: Name) => values[name] ?? takenByNpm(name);
  const text = {} as Record<Name, string | null>;
  const isOn = {} as Record<Name, boolean>;
  for (const name of names) {
    const value = given(name);
    // npm gives "true" for a flag that stands alone and "" for --no-flag.
    isOn[name] = value === true || value === "true";
    text[name] = typeof value === "string" ? value : null;
    if (flags[name] === "text" && (text[name]?.trim() === "" || isOn[name])) {
      stop(`Cờ --${name} thiếu giá trị: viết --${name}=…`, help);
    }
  }
  return { text, isOn, words: positionals };
}

/** What npm made of a flag; `--quiet` is one of its own, for fewer words. */
function takenByNpm(name: string): string | undefined {
  const { env } = process;
  if (name === "quiet" && env.npm_config_loglevel === "warn") return "true";
  return env[`npm_config_${name.replaceAll("-", "_")}`];
}

/** `--speling` or `--out` typed without `--`: among npm's settings it is told from npm's own by how near it is to one of ours. */
function findLost(names: readonly string[]): string | undefined {
  return Object.keys(process.env)
    .filter((setting) => setting.startsWith("npm_config_"))
    .map((setting) => setting.slice("npm_config_".length))
    .find((typed) => !names.includes(typed) && names.some((name) => isMeant(name, typed)));
}

function isMeant(name: string, typed: string): boolean {
  if (typed.length > 2 && name.startsWith(typed)) return true;
  // `cert` is npm's own, and two letters from `port`.
  return distance(name, typed) <= (name.length < 5 ? 1 : 2);
}
