import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { endWithReason } from "../src/commands/end-with-reason.ts";
import { readFlags, stop } from "../src/terminal/flags.ts";
import { slug } from "../src/text/slug.ts";

/** Made-up bulletins for measuring: about 600 words (syllables) each, 12 authors, 8 tags, 20 organisations, ten years. */

const phrases = [
  "công tác xây dựng Đảng",
  "đồng chí bí thư chi bộ",
  "tổ chức cơ sở Đảng",
  "nhiệm vụ chính trị của đơn vị",
  "quán triệt, triển khai thực hiện",
  "nâng cao năng lực lãnh đạo",
  "kiểm tra, giám sát",
  "đảng viên mới kết nạp",
  "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh",
  "đánh giá cao những kết quả đạt được",
  "tiếp tục đẩy mạnh tuyên truyền",
  "cán bộ, công chức, viên chức",
  "các phường trên địa bàn",
  "khó khăn, vướng mắc",
  "phát huy tinh thần đoàn kết",
  "hoàn thành tốt nhiệm vụ",
  "đại hội chi bộ nhiệm kỳ mới",
];
/** What an article names once or twice. */
const figures = [
  "trong quý III",
  "đạt 100% kế hoạch",
  "theo Chỉ thị số 05-CT/TW",
  "theo Nghị quyết số 35-NQ/TW",
  "ngày 28/9/2017",
];
const tags = [
  "Xây dựng Đảng",
  "Học tập và làm theo Bác",
  "Kiểm tra",
  "Dân vận",
  "Tuyên giáo",
  "Tổ chức",
  "Đại hội",
  "Thi đua",
];
export const sections = ["tin-mau", "van-ban-mau"];
const firstYear = 2016;
const years = 10;

/** A Markdown file of the content folder. */
export interface SourceFile {
  /** Below the content folder. */
  readonly path: string;
  readonly text: string;
}

/** A small generator of repeatable numbers in [0, 1) (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Articles spread evenly over ten years; the same count always gives the same ones. */
export function* makeArticles(count: number): Generator<SourceFile> {
  const random = makeRandom(count);
  const upTo = (limit: number) => Math.floor(random() * limit);
  for (let index = 0; index < count; index++) {
    const year = firstYear + Math.floor((index * years) / count);
    const stamp = `${two(1 + upTo(28))}/${two(1 + upTo(12))}/${year} ${two(7 + upTo(10))}:${two(upTo(60))}`;
    yield makeArticle(index + 1, stamp, random);
  }
}

/** One more for a site of `count` articles, newer than all of them. */
export function makeNewArticle(count: number): SourceFile {
  return makeArticle(count + 1, `31/12/${firstYear + years - 1} 16:30`, makeRandom(count + 1));
}

function makeArticle(number: number, stamp: string, random: () => number): SourceFile {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  const title = `Bản tin mẫu số ${number} về ${pick(phrases)}`;
  const section = sections[number % sections.length] as string;
  const text = `---
title: ${title}
date: ${stamp}
author: Tác giả mẫu ${1 + Math.floor(random() * 12)}
viewCount: ${Math.floor(random() * 5000)}
summary: Đơn vị mẫu ${pick(phrases)}, ${pick(phrases)}.
tags:
  - ${pick(tags.slice(0, 4))}
  - ${pick(tags.slice(4))}
units:
  - Đơn vị mẫu ${1 + Math.floor(random() * 20)}
---
${makeParagraphs(random, pick).join("\n\n")}
`;
  return { path: join(section, stamp.slice(6, 10), `${slug(title)}.md`), text };
}

function makeParagraphs(random: () => number, pick: (list: readonly string[]) => string): string[] {
  const paragraphs = Array.from({ length: 9 }, () =>
    `${Array.from({ length: 10 }, () => pick(phrases)).join(" ")}.`.replace(/^./u, (letter) =>
      letter.toUpperCase(),
    ),
  );
  for (const figure of figures) {
    const at = Math.floor(random() * paragraphs.length);
    paragraphs[at] = `${paragraphs[at]?.slice(0, -1)}, ${figure}.`;
  }
  return paragraphs.toSpliced(3, 0, `## ${pick(phrases)}`);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** Writes a content folder for this project with `count` articles. */
export function generateContent(folder: string, count: number): void {
  const titles = sections.map((name) => `  - slug: ${name}\n    title: Chuyên mục ${name}\n`).join("");
  const site = `name: Trang đo tốc độ\nurl: https://do-toc-do.example/\nsearch: false\ncards: false\nsections:\n${titles}`;
  writeSource(folder, { path: "site.yaml", text: site });
  for (const article of makeArticles(count)) writeSource(folder, article);
}

export function writeSource(folder: string, { path, text }: SourceFile): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

if (import.meta.main) {
  const help = `Cách dùng:
  npx node bench/generate.ts THƯ-MỤC SỐ-BÀI      viết chừng ấy bài mẫu để đo`;
  endWithReason();
  const { words } = readFlags(process.argv.slice(2), { flags: {}, takesWords: true, help });
  const [folder, typed] = words;
  const count = Number(typed);
  if (folder === undefined || !Number.isInteger(count) || count < 1) {
    stop("Cần một thư mục và một số bài.", help);
  }
  generateContent(folder, count);
}
