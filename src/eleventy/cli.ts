import { explainPlace, mendFailure } from "../loading/explain-failure.ts";
import { type Folders, locateFolders } from "../loading/folders.ts";
import { readFlags, stop } from "../terminal/flags.ts";
import { readInput } from "../terminal/input-folder.ts";
import { findConfigFault, requirePlugin } from "./config-fault.ts";
import { settleCopies } from "./copies.ts";
import { startOutputThread } from "./output-thread.ts";
import { findFreePort } from "./preview-server.ts";
import { beginReading } from "./read-ahead.ts";

/**
 * `npm run build` and `npm start`: Eleventy's own flags, judged before it starts, since what it says of a wrong one is
 * English and a stack.
 */
const help = `Cách dùng:
  npm run build                                   dựng content/ vào _site/
  npm run build -- --input=THƯ-MỤC --output=NƠI   dựng thư mục nội dung khác vào nơi khác
  npm run build -- --quiet                        chỉ báo khi có lỗi
  npm start -- --port=8080                        xem trước tại http://localhost:8080/`;

const asBefore = "Trang đã dựng lần trước, nếu có, vẫn còn nguyên.";

const [mode, ...args] = process.argv.slice(2);
const isPreview = mode === "serve";
const { text, isOn } = readFlags(args, {
  flags: { input: "text", output: "text", port: "text", quiet: "switch" },
  takesWords: false,
  help,
});
if (!isPreview && text.port !== null) stop("Cờ --port chỉ dùng cho npm start.", help);
const input = readInput(text.input, help);
const port = Number(text.port ?? 8080);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  stop("Cờ --port phải là một số từ 1 đến 65535.", help);
}

// Eleventy takes the path of the configuration for an address, where these mean something else.
const sign = /[#?%]/.exec(process.cwd())?.[0];
if (sign) {
  console.error(
    `Không dựng được trang: đường dẫn của dự án có dấu ${sign} (${process.cwd()})\n  Sửa: đổi tên thư mục ấy cho không còn dấu #, ? và %, rồi chạy lại`,
  );
  process.exit(1);
}

const free = isPreview ? await findFreePort(port) : port;
if (free !== port) console.log(`Cổng ${port} đang bận, dùng cổng ${free}.`);
// Here the plugin looks for its flags; npm keeps to itself what was typed without `--`.
process.argv.push(`--port=${free}`, ...(isOn.quiet ? ["--quiet"] : []));

// Each preview has its own pages: they hold the address at which they are served.
const output = text.output ?? (isPreview ? `.cache/preview-${free}` : "_site");

const folders = locateOrStop();
if (!isPreview) {
  startOutputThread();
  try {
    await beginReading(folders);
  } catch {
    // The build meets it again, and tells it.
  }
}
const { default: Eleventy } = await import("@11ty/eleventy");
const eleventy = new Eleventy(input, output, {
  source: "cli",
  configPath: ".eleventy.ts",
  quietMode: true,
  runMode: isPreview ? "serve" : "build",
  // An edit in a preview may take the plugin away.
  config: (config) => config.on("eleventy.before", async () => requirePlugin(config)),
});
try {
  await eleventy.init();
  requirePlugin(eleventy.config);
} catch (error) {
  tellFault(error);
  process.exit(1);
}
if (isPreview) {
  eleventy.errorHandler.error = tellFault;
  const buildAgain = await eleventy.watch();
  // Eleventy itself takes no notice of a file that goes.
  eleventy.watcher.on("unlink", buildAgain);
  eleventy.serve(free);
  // What was edited while the first build ran has no event either.
  void buildAgain(input);
  // At once, also in the midst of a build: the next one makes it good.
  process.on("SIGINT", () => process.exit());
} else {
  // Told below, in Vietnamese.
  eleventy.errorHandler.fatal = () => {};
  try {
    settleCopies(folders, await eleventy.write());
  } catch (error) {
    // What the plugin itself meets it has told; this is of what the configuration adds to Eleventy's own work.
    console.error(
      `Dựng chưa xong: ${findConfigFault(error).message}\n  Trang có thể còn thiếu hoặc lẫn bản cũ: đừng đưa lên mạng, sửa rồi chạy lại.`,
    );
    process.exit(1);
  }
}

/** Ends the command where the output would take the place of what people wrote. */
function locateOrStop(): Folders {
  try {
    return locateFolders(process.cwd(), input, output);
  } catch (error) {
    console.error(`Không dựng được trang: ${explainPlace(error)}${mendFailure(error)}\n  ${asBefore}`);
    process.exit(1);
  }
}

/** A configuration that gives nothing: before the first build, or when it is edited in a preview. */
function tellFault(error: unknown): void {
  console.error(`Không dựng được trang: ${findConfigFault(error).message}\n  ${asBefore}`);
}
