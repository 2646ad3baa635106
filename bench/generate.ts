import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { slug } from "../src/text/slug.ts";

/** Made-up bulletins for measuring: about 600 words each, 12 authors, 8 tags, 20 organisations, ten years. */

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
const sections = ["tin-mau", "van-ban-mau"];
const articlesPerYear = 10;

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

/** Writes a content folder with `count` articles; the same count always gives the same files. */
export function generateContent(folder: string, count: number): void {
  const random = makeRandom(count);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
  const two = (number: number) => String(number).padStart(2, "0");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "site.yaml"),
    `name: Trang đo tốc độ\nurl: https://do-toc-do.example/\nsearch: false\ncards: false\nsections:\n${sections.map((name) => `  - slug: ${name}\n    title: Chuyên mục ${name}\n`).join("")}`,
  );
  for (let index = 0; index < count; index++) {
    const year = 2016 + Math.floor((index * articlesPerYear) / count);
    const section = sections[index % sections.length] as string;
    const title = `Bản tin mẫu số ${index + 1} về ${pick(phrases)}`;
    const date = `${two(1 + Math.floor(random() * 28))}/${two(1 + Math.floor(random() * 12))}/${year} ${two(7 + Math.floor(random() * 10))}:${two(Math.floor(random() * 60))}`;
    const paragraphs = Array.from({ length: 9 }, () =>
      `${Array.from({ length: 10 }, () => pick(phrases)).join(" ")}.`.replace(/^./u, (letter) =>
        letter.toUpperCase(),
      ),
    );
    for (const figure of figures) {
      const at = Math.floor(random() * paragraphs.length);
      paragraphs[at] = `${paragraphs[at]?.slice(0, -1)}, ${figure}.`;
    }
    paragraphs.splice(3, 0, `## ${pick(phrases)}`);
    const path = join(folder, section, String(year));
    mkdirSync(path, { recursive: true });
    writeFileSync(
      join(path, `${slug(title)}.md`),
      `---\ntitle: ${title}\ndate: ${date}\nauthor: Tác giả mẫu ${1 + Math.floor(random() * 12)}\nviewCount: ${Math.floor(random() * 5000)}\nsummary: Đơn vị mẫu ${pick(phrases)}, ${pick(phrases)}.\ntags:\n  - ${pick(tags)}\n  - ${pick(tags.slice(4))}\nunits:\n  - Đơn vị mẫu ${1 + Math.floor(random() * 20)}\n---\n${paragraphs.join("\n\n")}\n`,
    );
  }
}

if (import.meta.main) {
  const [folder, count] = process.argv.slice(2);
  if (!folder || !count) throw new Error("usage: node bench/generate.ts FOLDER COUNT");
  generateContent(folder, Number(count));
}
