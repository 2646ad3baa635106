import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawCards } from "../../src/eleventy/cards.ts";
import { drawCard } from "../../src/eleventy/draw-card.ts";
import { makeFolder } from "../project.ts";

const text = { label: "Tin mẫu", headline: "Hội nghị mẫu", day: "06/10/2017", site: "Trang Mẫu" };
const long =
  "Đảng ủy phường Hư Cấu tổ chức hội nghị sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội Đảng bộ phường lần thứ XXV " +
  "và quán triệt, triển khai Chỉ thị số 05-CT/TW của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách";

/** Rows or columns of a card that hold ink, from the first to the last. */
async function findInk(card: Buffer) {
  const { data, info } = await sharp(card).greyscale().raw().toBuffer({ resolveWithObject: true });
  const box = { left: info.width, right: 0, top: info.height, bottom: 0, dark: 0 };
  for (let y = 40; y < info.height; y++) {
    for (let x = 0; x < info.width; x++) {
      if ((data[y * info.width + x] ?? 255) > 160) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
      box.dark++;
    }
  }
  return box;
}

describe("the text of a card stays inside its margins", () => {
  test.each([
    ["one letter", "Ộ"],
    [
      "a common headline",
      "Hội nghị giao ban công tác xây dựng Đảng khối hành chính sự nghiệp quý III năm 2017",
    ],
    ["240 characters", long],
    ["250 capitals with two marks each", "ẪỘỂ ".repeat(62)],
    ["a word of 250 characters", "W".repeat(250)],
    ["more than anybody writes", "Đảng bộ phường ".repeat(200)],
    ["markup", '<b>&amp; <span size="99999">“làm theo” </span> \\n %s'],
  ])("%s", async (_name, headline) => {
    const ink = await findInk(await drawCard({ ...text, headline }));
    expect(ink.left).toBeGreaterThanOrEqual(76);
    expect(ink.right).toBeLessThanOrEqual(1124);
    expect(ink.top).toBeGreaterThanOrEqual(70);
    expect(ink.bottom).toBeLessThanOrEqual(580);
  });

  test("a section and a site with long names", async () => {
    const ink = await findInk(
      await drawCard({ ...text, label: "W".repeat(250), headline: long, site: "W".repeat(250) }),
    );
    expect(ink.right).toBeLessThanOrEqual(1124);
    expect(ink.bottom).toBeLessThanOrEqual(580);
  });
});

test("a card is of the asked size, and light whatever its headline", async () => {
  for (const headline of ["Hội nghị sơ kết công tác xây dựng Đảng quý III năm 2017", long]) {
    const card = await drawCard({ ...text, headline });
    expect(await sharp(card).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(card.length).toBeLessThan(30 * 1024);
  }
});

test.each([
  ["the band", 5, [155, 16, 23]],
  ["the thread in it", 15, [255, 205, 0]],
  ["the paper", 40, [255, 253, 248]],
])("few colours are enough to keep that of %s", async (_name, y, colour) => {
  const card = sharp(await drawCard({ ...text, headline: long })).removeAlpha();
  const pixel = await card.extract({ left: 600, top: y, width: 1, height: 1 }).raw().toBuffer();
  for (const [part, value] of colour.entries()) expect(Math.abs((pixel[part] ?? 0) - value)).toBeLessThan(6);
});

test("a word that is longer than a line breaks without a hyphen that nobody wrote", async () => {
  const inkOf = async (headline: string) => (await findInk(await drawCard({ ...text, headline }))).dark;
  const letters = Array(140).fill("e");
  expect(await inkOf(letters.join(""))).toBe(await inkOf(letters.join("\u200B")));
});

test("every letter of a headline is drawn, in the project's own font", async () => {
  const inkOf = async (headline: string) => (await findInk(await drawCard({ ...text, headline }))).dark;
  const without = await inkOf("");
  for (const letter of ["Ẫ", "Ộ", "ự", "đ", "<", "&"]) {
    expect(await inkOf(letter.repeat(3)), letter).toBeGreaterThan(without + 300);
  }
  // A letter with its marks apart is drawn as the one letter that it is.
  expect(await inkOf("Ộ".normalize("NFD"))).toBeCloseTo(await inkOf("Ộ"), -2);
  // What the font lacks leaves no box.
  expect(await inkOf("😀漢★")).toBe(without);
});

test.each([
  ["a picture", "Hội nghị ★ mẫu 👨‍👩‍👧 ☎ →", "Hội nghị mẫu"],
  ["a flag and a keycap", "🇻🇳 Bước 1️⃣", "Bước 1"],
  ["another script", "Mẫu 漢字 «Б»", "Mẫu «»"],
  ["a Roman numeral as one sign", "Quý Ⅲ và ⅳ", "Quý III và iv"],
  ["a hyphen that does not break", "Chỉ thị 05‑CT/TW", "Chỉ thị 05-CT/TW"],
  ["signs for several letters", "№ 5, ﬁ, ℃, （a）", "No 5, fi, °C, (a)"],
  ["a letter with a foreign mark", "Nǎm", "Na\u030cm"],
])("of what the font has no sign for no box is left: %s", async (_name, headline, drawn) => {
  const card = await drawCard({ ...text, label: headline, headline, site: headline });
  expect(card).toEqual(await drawCard({ ...text, label: drawn, headline: drawn, site: drawn }));
});

test("the same text gives the same bytes", async () => {
  expect(await drawCard(text)).toEqual(await drawCard(text));
});

describe("a folder of cards", () => {
  const texts = (...headlines: string[]) =>
    new Map(headlines.map((headline) => [`/tin/${headline}/`, { ...text, headline }]));

  test("one more article draws one more card", async () => {
    const folder = join(makeFolder(), "cards");
    const told: string[] = [];
    const draw = (...headlines: string[]) =>
      drawCards(texts(...headlines), folder, (done, total) => told.push(`${done}/${total}`));
    await draw("Một", "Hai");
    expect(told).toEqual(["1/2", "2/2"]);
    const before = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);
    const cards = await draw("Một", "Hai", "Ba");
    expect(told).toEqual(["1/2", "2/2", "1/1"]);
    for (const [name, time] of before) expect(statSync(join(folder, String(name))).mtimeMs).toBe(time);
    expect(cards.get("/tin/Ba/")).toMatchObject({
      alt: "Ba",
      url: expect.stringMatching(/^\/tai-nguyen\/the\/\w+\.png$/),
    });
    expect(readFileSync(cards.get("/tin/Ba/")?.from ?? "")).toEqual(
      await drawCard({ ...text, headline: "Ba" }),
    );
  });

  test("a card that was cut off is drawn again", async () => {
    const folder = join(makeFolder(), "cards");
    await drawCards(texts("Một"), folder);
    const file = join(folder, readdirSync(folder)[0] ?? "");
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, -1));
    await drawCards(texts("Một"), folder);
    expect(readFileSync(file)).toEqual(whole);
  });

  test("what nothing needs any more goes, and so does what a cut-off run left", async () => {
    const folder = join(makeFolder(), "cards");
    await drawCards(texts("Một", "Hai"), folder);
    const left = join(folder, "0123456789ab.png.99");
    writeFileSync(left, "nửa tệp");
    utimesSync(left, 1e9, 1e9);
    const cards = await drawCards(texts("Hai"), folder);
    expect(readdirSync(folder)).toEqual([...cards.values()].map(({ from }) => from.slice(folder.length + 1)));
  });

  test("what another build is writing at this moment stays", async () => {
    const folder = join(makeFolder(), "cards");
    await drawCards(texts("Một"), folder);
    writeFileSync(join(folder, "0123456789ab.png.99"), "nửa tệp");
    await drawCards(texts("Một"), folder);
    expect(readdirSync(folder)).toContain("0123456789ab.png.99");
  });
});
