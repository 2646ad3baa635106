import { formatProblem, type Problem } from "../content/problem.ts";
import { readClock } from "../loading/clock.ts";
import { explainFailure } from "../loading/explain-failure.ts";
import { type Folders, locateFolders } from "../loading/folders.ts";
import { type Occasion, type Read, readContent } from "../loading/read.ts";
import { stop } from "../terminal/flags.ts";
import { readInput } from "../terminal/input-folder.ts";

/** The content that a command works on. With an error in it the command ends: it would know half of what is there. */
export async function readContentOrStop(folders: Folders, help: string): Promise<Read & Occasion> {
  const occasion = readOccasion(help);
  const read = await readContent(folders, occasion);
  return "problems" in read ? stopAt(read.problems) : { ...read, ...occasion };
}

/** Content is judged as a production build would at this moment. Ends the command where `BUILD_NOW` is no moment. */
export function readOccasion(help: string): Occasion {
  try {
    return { now: readClock(), previewOrigin: null };
  } catch (error) {
    return stop(explainFailure(error), help);
  }
}

/** By what `--input` says. What is parsed is kept where builds of this content into `_site/` find it. */
export function locateContentOrStop(typed: string | null, help: string): Folders {
  const input = readInput(typed, help);
  try {
    return locateFolders(process.cwd(), input, "_site");
  } catch {
    return stop(`Thư mục "${input}" không thể là thư mục nội dung: đó là nơi đặt trang đã dựng.`, help);
  }
}

/** Ends the command with 1 and the list of what has to be mended first. */
export function stopAt(problems: readonly Problem[]): never {
  console.error(problems.map(formatProblem).join("\n"));
  console.error(`\nCó ${problems.length} lỗi trong nội dung: chưa ghi gì. Sửa rồi chạy lại.`);
  process.exit(1);
}
