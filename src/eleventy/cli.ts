import { statSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

// Compiling all modules anew is a third of a small build. Threads find the folder by the variable.
process.env.NODE_COMPILE_CACHE = resolve(".cache/node");
enableCompileCache(process.env.NODE_COMPILE_CACHE);

/**
 * `npm run build` and `npm start`: Eleventy's own flags, judged before it starts, since what it says of a wrong one is
 * English and a stack. A flag typed without `--` (`npm run build --input=DIR`) reaches us only as npm's own setting.
 */
const usage = `Cách dùng:
  npm run build                                   dựng content/ vào _site/
  npm run build -- --input=THƯ-MỤC --output=NƠI   dựng thư mục nội dung khác vào nơi khác
  npm run build -- --quiet                        chỉ báo khi có lỗi
  npm start -- --port=8080                        xem trước tại http://localhost:8080/`;

const names = ["input", "output", "port"] as const;

interface Flags {
  readonly input: string;
  readonly output: string;
  readonly port: number;
}

function stop(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(1);
}

function readFlags(args: string[], defaults: Flags): Flags {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
  const { values, positionals, tokens } = parseArgs({
    args,
    options: { ...options, quiet: { type: "boolean" }, help: { type: "boolean" } },
    strict: false,
    tokens: true,
  });
  if (values.help) {
    console.log(usage);
    process.exit(0);
  }
  const known: readonly string[] = [...names, "quiet"];
  const unknown = tokens.find((token) => token.kind === "option" && !known.includes(token.name));
  if (unknown?.kind === "option") stop(`Không có cờ ${unknown.rawName}.`);
  if (positionals[0]) stop(`Không hiểu "${positionals[0]}".`);
  const read = (name: (typeof names)[number]) => values[name] ?? process.env[`npm_config_${name}`];
  for (const name of names) if (read(name) === true || read(name) === "") stop(`Cờ --${name} thiếu giá trị.`);
  const port = Number(read("port") ?? defaults.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) stop("Cờ --port phải là một số từ 1 đến 65535.");
  return {
    input: String(read("input") ?? defaults.input),
    output: String(read("output") ?? defaults.output),
    port,
  };
}

const [mode, ...args] = process.argv.slice(2);
const isPreview = mode === "serve";
const flags = readFlags(args, {
  input: "content",
  output: isPreview ? ".cache/preview" : "_site",
  port: 8080,
});
if (!statSync(flags.input, { throwIfNoEntry: false })?.isDirectory()) {
  stop(`Không thấy thư mục nội dung "${flags.input}".`);
}

const { default: Eleventy } = await import("@11ty/eleventy");
const eleventy = new Eleventy(flags.input, flags.output, {
  source: "cli",
  configPath: ".eleventy.ts",
  quietMode: true,
  runMode: isPreview ? "serve" : "build",
});
await eleventy.init();
if (isPreview) {
  await eleventy.watch();
  eleventy.serve(flags.port);
  process.on("SIGINT", () => void eleventy.stopWatch());
} else await eleventy.write();
