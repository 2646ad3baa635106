import { join } from "node:path";
import { checkSite } from "../check/check.ts";
import { parseArticle } from "../content/article.ts";
import type { Content } from "../content/content.ts";
import { explainFailure, mendFailure } from "../loading/explain-failure.ts";
import { addressKey } from "../site/alias.ts";
import { makeMoment } from "../site/entry.ts";
import { type NewArticle, type PlannedArticle, planNewArticle } from "../site/new-article.ts";
import { offerTerms } from "../site/offer-terms.ts";
import { contentOptions, type Site } from "../site/site.ts";
import { readFlags, stop } from "../terminal/flags.ts";
import { slug } from "../text/slug.ts";
import { askArticle, type Given } from "./ask-article.ts";
import { canAsk } from "./can-ask.ts";
import { endWithReason } from "./end-with-reason.ts";
import { locateContentOrStop, readContentOrStop } from "./read-content.ts";
import { createFile } from "./write-file.ts";

/** `npm run new -- "Tiêu đề"`: begins an article, as a draft, in the file where it belongs. */
const help = `Cách dùng:
  npm run new                                      hỏi từng mục rồi tạo bài nháp
  npm run new -- "Đầu đề của bài"                  chỉ hỏi những mục còn thiếu
  npm run new -- "Đầu đề" --section=CHUYÊN-MỤC     chọn chuyên mục theo tên thư mục
  --author="Họ tên"  --tags="A, B"  --units="A, B" tác giả, chủ đề, đơn vị (tên có dấu phẩy: ngăn bằng dấu chấm phẩy)
  --input=THƯ-MỤC                                  thư mục nội dung khác`;

endWithReason();
const { text, words } = readFlags(process.argv.slice(2), {
  flags: { section: "text", author: "text", tags: "text", units: "text", input: "text" },
  takesWords: true,
  help,
});
const folders = locateContentOrStop(text.input, help);
const { site, content, now } = await readContentOrStop(folders, help);
const given: Given = {
  title: words.length === 0 ? null : words.join(" "),
  section: text.section === null ? onlySection(site) : findSection(text.section, site),
  author: text.author,
  tags: text.tags === null ? null : splitList(text.tags),
  units: text.units === null ? null : splitList(text.units),
};
if (given.title !== null && slug(given.title) === "") {
  stop(`Đầu đề "${given.title}" không có chữ cái hay chữ số nào để làm địa chỉ của bài.`, help);
}

const article = canAsk() ? await askArticle(given, site, offersOf(content)) : complete(given, site);
if (!article) fail("Đã dừng giữa chừng.");
const planned = planNewArticle(article, makeMoment(now, site).iso);
const file = `${folders.contentName}/${planned.path}`;
const obstacles = findObstacles(planned, article.section);
if (obstacles.length > 0) fail(obstacles.join("\n"));
try {
  if (!createFile(join(folders.content, planned.path), planned.text)) {
    fail(`Đã có tệp ${file}.\n  Sửa: đặt đầu đề khác, hoặc viết tiếp trong tệp ấy`);
  }
} catch (error) {
  fail(`Không ghi được ${file}: ${explainFailure(error)}.${mendFailure(error)}`);
}
const start = text.input === null ? "npm start" : `npm start -- --input="${text.input}"`;
console.log(`Đã tạo bài nháp: ${file}
Xem trước: chạy ${start} rồi mở http://localhost:8080${planned.url}
Viết xong thì xóa dòng draft: true để đăng.`);
if (article.author === null) console.log("Bài chưa có author: ghi thêm trước khi đăng.");

function fail(message: string): never {
  console.error(`Chưa tạo bài nào. ${message}`);
  process.exit(1);
}

/** What is known without asking. Of several sections the first of `site.yaml` is taken, and said to be. */
function complete(
  { title, section, author, tags, units }: Given,
  { sections, defaultAuthor }: Site,
): NewArticle {
  if (title === null) stop("Chưa có đầu đề.", help);
  const [first, ...others] = sections.map(({ slug: name }) => name);
  if (section === null) {
    console.log(
      `Bài nằm trong chuyên mục đầu tiên, ${first}. Muốn chuyên mục khác: ${others.map(asFlag).join(" hoặc ")}.`,
    );
  }
  return {
    title,
    section: section ?? first ?? "",
    author: author ?? defaultAuthor ?? null,
    tags: tags ?? [],
    units: units ?? [],
  };
}

function onlySection({ sections: [first, ...more], file: siteFile }: Site): string | null {
  if (!first) stop(`Trong ${siteFile} chưa có chuyên mục nào.`, help);
  return more.length === 0 ? first.slug : null;
}

function findSection(name: string, { sections }: Site): string {
  const found = sections.find((section) => section.slug === name);
  if (!found)
    stop(
      `Không có chuyên mục "${name}": ghi ${sections.map(({ slug: one }) => asFlag(one)).join(" hoặc ")}.`,
      help,
    );
  return found.slug;
}

function asFlag(section: string): string {
  return `--section=${section}`;
}

/** `Học tập, Nêu gương` or, where a name holds a comma, `Xây dựng, chỉnh đốn Đảng; Nêu gương`. */
function splitList(list: string): string[] {
  return list.split(list.includes(";") ? ";" : ",");
}

function offersOf({ articles }: Content) {
  return {
    authors: offerTerms(articles.flatMap(({ author }) => author ?? [])),
    tags: offerTerms(articles.flatMap(({ tags }) => tags)),
    units: offerTerms(articles.flatMap(({ units }) => units)),
  };
}

/** Why the build would not take the article, by the build's own rules. */
function findObstacles({ path, text: written, url }: PlannedArticle, section: string): string[] {
  const taken = content.outlines.find(
    (outline) =>
      outline.url === url || outline.aliases.some(({ name }) => addressKey(name).toLowerCase() === url),
  );
  if (taken) {
    return [`Địa chỉ ${url} đã là của ${taken.file}.\n  Sửa: đặt đầu đề khác, hoặc viết tiếp trong tệp ấy`];
  }
  const { outline, problems } = parseArticle({ file, path, text: written }, section, contentOptions(site));
  const outlines = [...content.outlines, ...(outline ? [outline] : [])];
  return checkSite({ ...content, outlines, problems }, site, now)
    .filter((problem) => problem.level === "error")
    .map(({ message, fix }) => `${message}\n  Sửa: ${fix}`);
}
