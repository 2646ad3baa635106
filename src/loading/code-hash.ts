import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

// A build loads this before it knows whether it runs a bundle: so it imports nothing of the project.

export const project = join(import.meta.dirname, "../..");

/** Beside what modules are compiled to, see `src/compiled.mjs`: what is made of the project's own files goes with its libraries. */
export const keptFolder = join(project, "node_modules/.cache/hoat-dong-dang");

/**
 * Hash of the project's own code and of the versions of its libraries, as they were when they were loaded: in a preview
 * the files may be newer by the time something is kept.
 */
export const sourceHash = hashFiles([
  join(project, "package-lock.json"),
  ...readdirSync(join(project, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort(),
]);

/** Hash of all that, of the project's configuration with what lies beside it or is named in it, and of what runs them. */
export const codeHash = hashText(`${sourceHash} ${hashFiles(listModules())} ${process.version}`);

function listModules(): string[] {
  const names = readdirSync(project).filter((name) => /\.(?:[cm]?[jt]s|json)$/.test(name));
  const listed = new Set(names.sort().map((name) => join(project, name)));
  // A set's own turn comes to what is added on the way.
  for (const path of listed) for (const named of listNamed(path)) listed.add(named);
  return [...listed];
}

/** Files outside of `src/` that a module imports or names otherwise. */
function listNamed(module: string): string[] {
  if (!/\.[cm]?[jt]s$/.test(module) || !existsSync(module)) return [];
  return [...readFileSync(module, "utf8").matchAll(/["'`](\.\.?\/[^"'`\n]+)["'`]/g)]
    .map(([, path = ""]) => join(dirname(module), path))
    .filter((path) => !path.startsWith(join(project, "src") + sep))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
}

/** A file that is not there is told of by whatever needs it. */
function hashFiles(paths: readonly string[]): string {
  return hashText(
    paths
      .filter((path) => existsSync(path))
      .map((path) => `${relative(project, path)} ${hashText(readFileSync(path))}`)
      .join("\n"),
  );
}

function hashText(text: string | Uint8Array): string {
  return hash("sha1", text, "base64url");
}
