import { setImmediate } from "node:timers/promises";
import { keyNames } from "../../import/compose.ts";
import { convert, ImportError } from "../../import/convert.ts";
import type { ImportedArticle } from "../../import/imported.ts";
import { type PlannedImport, planImport } from "../../import/plan-import.ts";
import { explainFailure, explainPlace, mendFailure } from "../../loading/explain-failure.ts";
import { items, type Progress, showProgress } from "../../terminal/progress.ts";
import { Cancelled } from "../answered.ts";
import { canAsk } from "../can-ask.ts";
import { askFor, chooseSection } from "./ask.ts";
import type { ContentFolder } from "./content-folder.ts";
import type { FoundSource } from "./find-sources.ts";
import { writeImport } from "./write-import.ts";

interface Tally {
  written: number;
  drafts: number;
  known: number;
  failed: number;
}

/** Imports all files one after another, telling of each, and sums up; gives the exit code. */
export async function importAll(
  sources: readonly FoundSource[],
  folder: ContentFolder,
  section: string | null,
): Promise<number> {
  const tally: Tally = { written: 0, drafts: 0, known: 0, failed: 0 };
  // Elsewhere the line of each file says how far it is.
  const progress = showProgress({ quiet: sources.length === 1 || !process.stderr.isTTY });
  const tellStopped = () => {
    process.exitCode = 1;
    progress.end();
    console.log("Đã dừng theo yêu cầu; những bài đã ghi vẫn còn.");
    console.log(sumUp(tally));
  };
  // An article is written at a stretch, so that Ctrl-C ends between two.
  const interrupt = () => process.exit(1);
  process.once("SIGINT", interrupt).once("exit", tellStopped);
  progress.begin("Nhập bài", items("tệp"), sources.length);
  for (const source of sources) {
    // Keys and signals wait for a turn.
    await setImmediate();
    try {
      const told = await importOne(source, folder, section, tally, progress);
      progress.hide();
      console.log(told);
    } catch (error) {
      if (error instanceof Cancelled) return 1;
      tally.failed += 1;
      progress.hide();
      console.error(`Không nhập được ${source.path}: ${explain(error, source)}`);
    }
    progress.advance();
  }
  process.off("SIGINT", interrupt).off("exit", tellStopped);
  progress.end();
  console.log(sumUp(tally));
  return tally.failed > 0 ? 1 : 0;
}

/** Gives what there is to tell of the file. */
async function importOne(
  source: FoundSource,
  folder: ContentFolder,
  givenSection: string | null,
  tally: Tally,
  progress: Progress,
): Promise<string> {
  const converted = await convert(source.open(), folder.site);
  const section = givenSection ?? converted.section ?? (await findSection(folder, source.path, progress));
  const planBefore = planImport(converted, section, folder);
  const needsAsking = !("knownFile" in planBefore) && converted.missing.length > 0 && canAsk();
  if (needsAsking) progress.hide();
  const imported = needsAsking ? await askFor(converted, source.path, folder.site.timeZone) : converted;
  const plan = needsAsking ? planImport(imported, section, folder) : planBefore;
  if ("knownFile" in plan) {
    tally.known += 1;
    return `Đã có từ trước, giữ nguyên: ${plan.knownFile} (từ ${source.path})`;
  }
  writeImport(folder.root, plan);
  folder.known.add(plan.article);
  tally.written += 1;
  if (plan.article.draft) tally.drafts += 1;
  return [`Đã ghi ${plan.article.file} (từ ${source.path})`, ...remarks(imported, plan)].join("\n");
}

async function findSection({ site }: ContentFolder, path: string, progress: Progress): Promise<string> {
  const [only, ...others] = site.sections;
  if (only && others.length === 0) return only.slug;
  if (canAsk()) {
    progress.hide();
    return chooseSection(path, site.sections);
  }
  const names = site.sections.map(({ slug }) => slug).join(", ");
  throw new ImportError(`không rõ bài thuộc chuyên mục nào; thêm --section=… (${names}).`);
}

function remarks({ missing, notes, alias }: ImportedArticle, { article }: PlannedImport): string[] {
  const lost = alias !== null && article.aliases.length === 0;
  return [
    ...missing.map(
      ({ key, reason }) =>
        `  Thiếu ${keyNames[key]} (${key}): ${reason.replace(/\.$/, "")}; bài để là bản nháp.`,
    ),
    ...(lost ? [`  Lưu ý: địa chỉ cũ ${alias} là địa chỉ của chính trang này, không ghi vào aliases.`] : []),
    ...notes.map((note) => `  Lưu ý: ${note}.`),
  ];
}

/** Where it is not the source that failed but a place to write to, that is named. */
function explain(error: unknown, { path }: FoundSource): string {
  if (error instanceof ImportError) return error.message;
  return `${((error as NodeJS.ErrnoException).path === path ? explainFailure : explainPlace)(error)}.${mendFailure(error)}`;
}

function sumUp({ written, drafts, known, failed }: Tally): string {
  const parts = [
    `đã ghi ${written} bài${drafts > 0 ? ` (${drafts} bản nháp cần bổ sung)` : ""}`,
    ...(known > 0 ? [`${known} bài đã có từ trước`] : []),
    ...(failed > 0 ? [`${failed} tệp không nhập được`] : []),
  ];
  return `Tổng kết: ${parts.join(", ")}.`;
}
