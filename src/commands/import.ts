import { readFlags, stop } from "../terminal/flags.ts";
import { endWithReason } from "./end-with-reason.ts";
import { readContentFolder } from "./import/content-folder.ts";
import { findSources } from "./import/find-sources.ts";
import { importAll } from "./import/import-all.ts";
import { locateContentOrStop } from "./read-content.ts";

/** `npm run import -- FILE…`: makes articles of Word files, saved pages and texts of old portals. */
const help = `Cách dùng:
  npm run import -- TỆP…                      nhập tệp Word (.docx), trang đã lưu (.html), văn bản (.txt)
  npm run import -- THƯ-MỤC                   nhập mọi tệp như vậy trong thư mục
  npm run import -- --section=hoat-dong-dang TỆP…   nhập vào một chuyên mục
  npm run import -- --input=THƯ-MỤC TỆP…      nhập vào thư mục nội dung khác content/`;

/** Of files that are passed over; a folder may hold hundreds. */
const mostNamed = 10;

endWithReason();
const { text, words } = readFlags(process.argv.slice(2), {
  flags: { input: "text", section: "text" },
  takesWords: true,
  help,
});
if (words.length === 0) stop("Chưa nói nhập tệp nào.", help);
const folders = locateContentOrStop(text.input, help);
const folder = await readContentFolder(folders, help);
const sections = folder.site.sections.map(({ slug }) => slug);
if (text.section !== null && !sections.includes(text.section)) {
  stop(`Không có chuyên mục "${text.section}"; trong site.yaml có: ${sections.join(", ")}.`, help);
}
const { sources, passedOver } = findSources(words);
if (sources.length === 0)
  console.error(`Không có tệp .docx, .html hay .txt nào để nhập trong ${words.join(", ")}.`);
process.exitCode = await importAll(sources, folder, text.section);
if (passedOver.length > 0)
  console.error(
    `Bỏ qua ${passedOver.length} tệp vì dạng này không nhập được: ${passedOver.slice(0, mostNamed).join(", ")}${passedOver.length > mostNamed ? "…" : "."}\n  Sửa: là bài thì mở bằng Word, lưu thành .docx rồi nhập; là tệp đính kèm thì chép vào cạnh bài và ghi tên vào attachments`,
  );
