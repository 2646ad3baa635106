import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { findVanished } from "../check/against.ts";
import { withoutSilenced } from "../check/check.ts";
import { formatReport, type ReportFormat, reportFormats, summarise } from "../check/report.ts";
import { judgeSpelling } from "../check/spelling.ts";
import type { ContentFile } from "../content/content.ts";
import { type Problem, sortProblems } from "../content/problem.ts";
import { decodeText } from "../content/source.ts";
import { explainFailure } from "../loading/explain-failure.ts";
import { readPublished } from "../loading/published.ts";
import { type Judged, judgeContent, openContent } from "../loading/read.ts";
import type { Site } from "../site/site.ts";
import { readFlags, stop } from "../terminal/flags.ts";
import { showWorks } from "../terminal/show-works.ts";
import { findTyped } from "../terminal/typed-path.ts";
import { loadDictionary, wordsOf } from "./dictionary.ts";
import { endWithReason } from "./end-with-reason.ts";
import { describeMended, describeUnmended, mendFile } from "./mend-files.ts";
import { locateContentOrStop, readOccasion } from "./read-content.ts";

/** `npm run check [-- FILE…]`: judges content, and mends what is certain where `--fix` asks for it. */
const help = `Cách dùng:
  npm run check                          xét mọi bài trong content/
  npm run check -- TỆP…                  chỉ báo về những bài hay thư mục này
  npm run check -- --fix                 tự sửa những chỗ chắc chắn rồi xét lại
  npm run check -- --spelling            xét cả chính tả
  npm run check -- --format=json         in một mảng JSON (hoặc github: chú giải cho GitHub)
  npm run check -- --against=TRANG-CŨ    báo địa chỉ đang có trên mạng mà bản mới làm mất
                                         (thư mục trang đã dựng, tệp sitemap hoặc địa chỉ https://…)
  npm run check -- --input=THƯ-MỤC       xét thư mục nội dung khác`;

endWithReason();
const {
  text,
  isOn,
  words: typed,
} = readFlags(process.argv.slice(2), {
  flags: { input: "text", format: "text", against: "text", fix: "switch", spelling: "switch" },
  takesWords: true,
  help,
});
const folders = locateContentOrStop(text.input, help);
const { format, words } = readFormat();
const occasion = readOccasion(help);
const opened = openContent(folders);
const { files } = opened.found;
const isWanted = readWanted();
const wanted = files.filter(({ file }) => isWanted(file));

const works = showWorks();
let judged = await judgeContent(folders, occasion, "all", opened, works.follow);
let isAllWritten = true;
if (isOn.fix && judged.read) {
  const all = mendAll(wanted, judged.read.site);
  const mended = all.filter((each) => "mended" in each);
  const unmended = all.filter((each) => "reason" in each);
  isAllWritten = unmended.length === 0;
  if (mended.length > 0)
    judged = await judgeContent(folders, occasion, "all", openContent(folders), works.follow);
  works.end();
  // A program that reads the report reads nothing else there.
  for (const each of mended) (format === "text" ? console.log : console.error)(describeMended(each));
  for (const each of unmended) console.error(describeUnmended(each));
}
const misspelt = isOn.spelling ? await spell(judged, wanted) : [];
works.end();
const problems = [
  ...judged.problems,
  ...misspelt,
  ...(text.against === null ? [] : await compareWith(text.against, judged)),
];
const told = sortProblems(problems.filter(({ file }) => isWanted(file)));
const report = formatReport(told, format);
if (report !== "") console.log(report);
const summary = summarise(wanted.length, told);
if (format === "text") console.log(report === "" ? summary : `\n${summary}`);
else console.error(summary);
process.exitCode = !isAllWritten || told.some(({ level }) => level === "error") ? 1 : 0;

/** Of `--format=json` typed without `--` npm leaves the word alone: it takes the flag for a longer one of its own. */
function readFormat(): { readonly format: ReportFormat; readonly words: readonly string[] } {
  const known = (word: string) => reportFormats.find((format) => format === word);
  if (text.format === null) {
    const left = typed.find((word) => known(word) && locateWord(word) === undefined);
    return { format: known(left ?? "") ?? "text", words: typed.filter((word) => word !== left) };
  }
  const format =
    known(text.format) ??
    stop(`Không có dạng báo cáo "${text.format}"; viết --format=${reportFormats.join(", --format=")}.`, help);
  return { format, words: typed };
}

/** Which files are told of: all, or those that were named, or that lie in a folder that was. */
function readWanted(): (file: string) => boolean {
  if (words.length === 0) return () => true;
  const names = words.map((word) => {
    const place = locateWord(word);
    const below = place && relative(folders.content, place).normalize("NFC");
    if (below === undefined || below.startsWith("..")) {
      return stop(`Không thấy "${word}" trong thư mục nội dung "${folders.contentName}".`, help);
    }
    if (place && statSync(place).isFile() && !/\.(?:md|yaml|json)$/i.test(place)) {
      return stop(`"${word}" không phải bài: tên của bài kết thúc bằng .md.`, help);
    }
    return below === "" ? folders.contentName : `${folders.contentName}/${below}`;
  });
  return (file) => names.some((name) => file === name || file.startsWith(`${name}/`));
}

function locateWord(word: string): string | undefined {
  return [".", process.env.INIT_CWD ?? ".", folders.content]
    .map((folder) => findTyped(resolve(folder, word)))
    .find((path) => existsSync(path));
}

function mendAll(some: readonly ContentFile[], { timeZone, rulesOff, file: siteFile }: Site) {
  const off = new Set(rulesOff.map(({ name }) => name));
  const settings = { file: siteFile, onDisk: join(folders.content, "site.yaml") };
  return [
    ...(isWanted(siteFile) ? [mendFile(settings, timeZone, off, "settings")] : []),
    ...some.map((file) => mendFile(file, timeZone, off)),
  ].filter((mended) => mended !== null);
}

/** Addresses of what is live that the content as it is now would lose. */
async function compareWith(old: string, { read }: Judged): Promise<readonly Problem[]> {
  if (!read) return [];
  try {
    return findVanished(await readPublished(findTyped(old)), read, occasion.now);
  } catch (error) {
    return stop(explainFailure(error), help);
  }
}

async function spell({ read }: Judged, some: readonly ContentFile[]): Promise<readonly Problem[]> {
  if (!read) return [];
  const dictionary = await loadDictionary();
  const siteWords = wordsOf(read.site);
  const found = some.flatMap(({ file, onDisk }, index) => {
    works.follow("spell", index + 1, some.length);
    const raw = decodeText(readFileSync(onDisk));
    return raw === null ? [] : judgeSpelling(file, raw, dictionary, siteWords);
  });
  return withoutSilenced(found, read.content, read.site);
}
