import { relative, resolve } from "node:path";
import type { UserConfig } from "@11ty/eleventy";
import { formatProblem } from "../content/problem.ts";
import { readClock } from "../loading/clock.ts";
import { explainPlace, mendFailure, showPath } from "../loading/explain-failure.ts";
import { locateFolders } from "../loading/folders.ts";
import { showWorks } from "../terminal/show-works.ts";
import { buildSite } from "./build.ts";
import { findModuleFault } from "./config-fault.ts";
import { followSource } from "./follow-source.ts";
import { CommitError } from "./output.ts";
import { PreviewMemory } from "./preview-memory.ts";
import { isQuiet, previewOrigin, serverOptions, watchOptions } from "./preview-server.ts";
import { takeReading } from "./read-ahead.ts";
import { summarise } from "./summary.ts";

export interface BulletinOptions {
  /** Folder of the Nunjucks templates and styles. */
  readonly templates?: string;
  /** Folder of files that are copied as they are. */
  readonly public?: string;
}

const project = process.cwd();

/**
 * Makes Eleventy build a news section: Eleventy gives the command line, the configuration, the watcher and the preview
 * server; the pages come from `planSite`. Nothing in the content folder is a template or is executed.
 */
export function bulletin(
  config: UserConfig,
  { templates = "templates", public: publicFiles = "public" }: BulletinOptions,
) {
  leaveContentAlone(config);
  // Eleventy's own lines are English; errors still come through.
  config.logger.overrideLogger({ ...console, log: () => {}, info: () => {} });
  config.setServerOptions(serverOptions);
  config.setChokidarConfig(watchOptions);
  for (const folder of [templates, publicFiles]) config.addWatchTarget(`./${folder}/`);
  config.addWatchTarget(config.directories.input);
  followSource(config);

  // As long as the code that made it: an edit to that loads this module anew.
  const memory = new PreviewMemory();
  config.on("eleventy.reset", () => memory.end());

  const tell = makeTeller(config);
  // That what the last build told is mended is told even where no page changes.
  let hasFailed = false;
  config.on("eleventy.before", async ({ directories, runMode }) => {
    const isPreview = runMode !== "build";
    const quiet = isQuiet();
    const works = showWorks({ quiet });
    try {
      const folders = locateFolders(project, directories.input, directories.output);
      const ahead = isPreview ? null : takeReading(folders, works.follow);
      const result = await buildSite({
        folders,
        templates: resolve(project, templates),
        publicFiles: resolve(project, publicFiles),
        additions: config.nunjucks,
        now: ahead?.now ?? readClock(),
        previewOrigin: isPreview ? previewOrigin() : null,
        onProgress: works.follow,
        ...(isPreview && { memory }),
        ...(ahead && { ahead }),
      });
      works.end();
      if (result.problems) {
        const report = result.problems.map(formatProblem).join("\n");
        tell(
          `${report}\n\nCó ${result.problems.length} lỗi trong nội dung: chưa ghi gì vào trang. Sửa rồi chạy lại.`,
        );
        if (!isPreview) process.exit(1);
      } else if (!quiet && (!isPreview || hasFailed || result.written + result.removed > 0))
        console.log(summarise(result, showPath(resolve(directories.output))));
      hasFailed = result.problems !== null;
    } catch (error) {
      works.end();
      hasFailed = true;
      tell(describeFailure(error));
      if (!isPreview) process.exit(1);
    }
  });
}

/** Eleventy finds no template and no data there, and its own lists of what to ignore have no say. */
function leaveContentAlone(config: UserConfig): void {
  config.setUseGitIgnore(false);
  config.setDataFileSuffixes([]);
  config.ignores.add(`${relative(project, config.directories.input) || "."}/**`);
}

/** Tells a report, but not again in the build of a preview that makes up for edits before its watch began. */
function makeTeller(config: UserConfig): (report: string) => void {
  let isCatchUp = false;
  let told = "";
  config.on("eleventy.beforeWatch", (changed) => {
    isCatchUp = changed.every(
      (path) => resolve(project, path) === resolve(project, config.directories.input),
    );
  });
  return (report) => {
    if (!isCatchUp || report !== told) console.error(report);
    told = report;
  };
}

/** Eleventy's folders. Data files are code, so their folder is one that does not exist. */
export const folders = { input: "content", output: "_site", data: "khong-co" };

function describeFailure(error: unknown): string {
  const failure = error instanceof CommitError ? error.cause : error;
  const state =
    error instanceof CommitError
      ? "Trang có thể đang lẫn bản cũ và bản mới: đừng đưa lên mạng, hãy chạy lại."
      : "Trang đã dựng lần trước, nếu có, vẫn còn nguyên.";
  // A source that is loaded late, or that an edit in a preview has spoilt.
  const reason = findModuleFault(failure)?.message ?? explainPlace(failure) + mendFailure(failure);
  return `Không dựng được trang: ${reason}\n  ${state}`;
}
