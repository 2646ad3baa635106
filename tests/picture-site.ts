import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawPicture } from "./picture.ts";

/** Writes a content folder whose articles show pictures of several kinds, and name files to take home. */
export async function writePictureSite(content: string, more = ""): Promise<void> {
  const folder = join(content, "tin");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(content, "site.yaml"),
    `name: Trang Ảnh Mẫu\nurl: https://anh-mau.example/quan/\nsections:\n  - slug: tin\n    title: Tin mẫu\n${more}`,
  );
  const files = {
    "rộng.jpg": drawPicture({ width: 2000, height: 1200 }).withMetadata({ orientation: 1 }).jpeg(),
    "dung.jpg": drawPicture({ width: 900, height: 600, shade: 60 }).withMetadata({ orientation: 6 }).jpeg(),
    "nho.png": drawPicture({ width: 240, height: 160, shade: 180 }).png(),
  };
  for (const [name, picture] of Object.entries(files)) {
    writeFileSync(join(folder, name), await picture.toBuffer());
  }
  writeFileSync(join(folder, "bang.XLSX"), Buffer.alloc(1_258_291));
  writeFileSync(join(folder, "ho-so.zip"), Buffer.alloc(2048));
  writeFileSync(join(folder, "bien-ban"), Buffer.alloc(2048));
  writeFileSync(join(folder, "so 5.2017 ban chinh"), Buffer.alloc(2048));
  const head = (title: string, day: string) =>
    `---\ntitle: ${title}\ndate: ${day} 08:00\nauthor: Người Mẫu\n`;
  writeFileSync(
    join(folder, "a.md"),
    `${head("Bản tin có ảnh bìa", "03/05/2024")}summary: Lời dẫn mẫu.
cover:
  src: rộng.jpg
  alt: Toàn cảnh
  caption: Chú thích ảnh bìa
  credit: Người Ảnh Mẫu
attachments:
  - file: bang.XLSX
    title: Bảng mẫu
  - file: ho-so.zip
    title: Hồ sơ mẫu
  - file: bien-ban
    title: Biên bản mẫu
  - file: so 5.2017 ban chinh
    title: Bản chính mẫu
---
Đoạn văn mẫu.

![Ảnh đứng](dung.jpg "Chú thích ảnh đứng")


Ảnh trong dòng ![nhỏ](nho.png) và [ảnh gốc](dung.jpg).
`,
  );
  writeFileSync(
    join(folder, "b.md"),
    `${head("Bản tin có ảnh trong bài", "02/05/2024")}---\nĐoạn văn mẫu.\n\n![Ảnh rộng](rộng.jpg)\n\n![Ảnh đứng](dung.jpg)\n`,
  );
  writeFileSync(join(folder, "c.md"), `${head("Bản tin không ảnh", "01/05/2016")}---\nĐoạn văn mẫu.\n`);
}
