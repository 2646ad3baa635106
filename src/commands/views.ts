import { hash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { explainFailure, explainPlace, mendFailure } from "../loading/explain-failure.ts";
import { lock } from "../loading/lock.ts";
import { addViews, type Views, writeViews } from "../site/views.ts";
import { readFlags, stop } from "../terminal/flags.ts";
import { bytes, showProgress } from "../terminal/progress.ts";
import { findTyped } from "../terminal/typed-path.ts";
import { formatStamp } from "../text/date-format.ts";
import { formatBytes, formatCount } from "../text/number.ts";
import { makeFinder } from "../views/find-article.ts";
import { Tally } from "../views/tally.ts";
import { countLog, type LogReading } from "./count-log.ts";
import { endWithReason } from "./end-with-reason.ts";
import { explainUnread, nameLog, sizeOf } from "./log-files.ts";
import { locateContentOrStop, readContentOrStop } from "./read-content.ts";
import { replaceFile } from "./write-file.ts";

/** `npm run views -- LOG…`: counts what readers opened, by the web server's access logs, into `views.json`. */
const help = `Cách dùng:
  npm run views -- access.log access.log.1 access.log.2.gz   đếm lượt xem trong nhật ký máy chủ web
  zcat access.log.*.gz | npm run views -- -                  nhật ký đưa vào qua đầu vào chuẩn
  npm run views -- --input=THƯ-MỤC access.log                cho thư mục nội dung khác
  npm run views -- --quiet access.log                        chỉ báo khi có lỗi
Đưa mọi tệp của cùng một khoảng thời gian vào một lần chạy, theo thứ tự nào cũng được:
dòng nhật ký không mới hơn lần đếm trước bị bỏ qua.`;

endWithReason();
const { text, isOn, words } = readFlags(process.argv.slice(2), {
  flags: { input: "text", quiet: "switch" },
  takesWords: true,
  help,
});
const logs = words.map(findTyped);
if (logs.length === 0) stop("Chưa ghi tên tệp nhật ký nào.", help);

const folders = locateContentOrStop(text.input, help);
// Counts are read here and written at the end: what another run wrote in between would be lost.
lockViews();
const { site, views, content } = await readContentOrStop(folders, help);
const viewsFile = `${folders.contentName}/views.json`;
const before = views.countedTo?.instant ?? -1;
// The key is made for this run and kept nowhere, so that no number leads back to a visitor.
const key = randomBytes(16).toString("hex");
const tally = new Tally({
  findArticle: makeFinder(content.articles, site.base),
  countedTo: Math.floor(before / 1000),
  identify: (visitor) => hash("sha256", key + visitor, "buffer").readUInt32LE(0),
});

const started = performance.now();
const readings = await countLogs();
const seconds = (performance.now() - started) / 1000;
const counted = tally.count();
const isNewer = tally.newest * 1000 > before;
const after = isNewer ? addViews(views, counted, tally.newest, site.timeZone) : views;
if (isNewer) keep(after);
for (const reading of readings) {
  if (reading.unreadable > 0) console.error(describeUnreadable(reading));
  if (reading.ahead > 0) console.error(describeAhead(reading));
}
if (!isOn.quiet) console.log(`${describeReading()}\n${describeResult()}`);

function lockViews(): void {
  try {
    process.on("exit", lock(folders.viewsLock, "một lần đếm khác đang chạy; đợi nó xong rồi chạy lại"));
  } catch (error) {
    fail(`Chưa đếm: ${explainPlace(error)}.${mendFailure(error)}`);
  }
}

async function countLogs(): Promise<LogReading[]> {
  const progress = showProgress({ quiet: isOn.quiet });
  const done: LogReading[] = [];
  let at = "";
  try {
    progress.begin("Đọc nhật ký", bytes, sizeOf(logs));
    for (at of logs) done.push(await countLog(at, tally, progress.advance, Date.now()));
    progress.end();
    return done;
  } catch (error) {
    progress.end();
    return fail(explainUnread(at, error));
  }
}

function keep(counts: Views): void {
  try {
    replaceFile(join(folders.content, "views.json"), writeViews(counts));
  } catch (error) {
    fail(`Không ghi được ${viewsFile}: ${explainFailure(error)}.${mendFailure(error)}`);
  }
}

function fail(message: string): never {
  console.error(`${message}\n  Số đếm giữ nguyên như trước.`);
  process.exit(1);
}

/** Where the lines are, not what they hold: no visitor's address may get into a log of ours. */
function describeUnreadable({ log, unreadable, examples }: LogReading): string {
  const more = unreadable > examples.length ? " …" : "";
  return `${nameLog(log)}: bỏ qua ${formatCount(unreadable)} dòng không đọc được (dòng ${examples.join(", ")}${more}).`;
}

function describeAhead({ log, ahead }: LogReading): string {
  return `${nameLog(log)}: bỏ qua ${formatCount(ahead)} dòng ghi ngày còn hơn một năm nữa mới tới.`;
}

function describeReading(): string {
  const characters = sum(readings.map((reading) => reading.characters));
  const speed = formatBytes(Math.round(characters / seconds));
  const lines = formatCount(sum(readings.map((reading) => reading.lines)));
  return `Đã đọc ${lines} dòng, ${formatBytes(characters)} (${speed}/giây).`;
}

function describeResult(): string {
  const to = after.countedTo ? formatStamp(after.countedTo.iso) : "";
  if (!isNewer && before > Date.now()) {
    return `${viewsFile}: countedTo (${to}) chưa tới, nên mọi dòng nhật ký bị coi là đã đếm.\n  Sửa: ghi vào countedTo giờ của lần đếm đúng gần nhất rồi chạy lại.`;
  }
  if (!isNewer) {
    return `Không có dòng nào mới hơn lần đếm trước${to && ` (${to})`}: ${viewsFile} giữ nguyên.`;
  }
  const count = formatCount(sum([...counted.values()]));
  return `Thêm ${count} lượt xem của ${formatCount(counted.size)} bài, tính đến ${to}, vào ${viewsFile}.`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
