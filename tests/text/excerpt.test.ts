import { expect, test } from "vitest";
import { cutExcerpt } from "../../src/text/excerpt.ts";
import { parseSearchQuery } from "../../src/text/search-query.ts";
import { encodeSearchText } from "../../src/text/search-text.ts";

/** The excerpt with its hits in brackets. */
function show(text: string, query: string, skip = 0): string {
  const runs = cutExcerpt(encodeSearchText(text), parseSearchQuery(query).required, skip);
  return runs.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join("");
}

test.each([
  ["Đảng uỷ họp, đang bàn", "đảng ủy", "[Đảng] [uỷ] họp, đang bàn"],
  ["Đảng uỷ họp, đang bàn", "dang", "[Đảng] uỷ họp, [đang] bàn"],
  ["theo Chỉ thị 05 – CT/TW về việc", "05/CT-TW", "theo Chỉ thị [05 – CT/TW] về việc"],
  ["theo Kết luận 21-KL/TƯ, 21 – KL/Tư", "21-KL/TW", "theo Kết luận [21-KL/TƯ], [21 – KL/Tư]"],
  ["theo Chỉ thị 05-CT/TW về việc", "chi thi 05", "theo [Chỉ] [thị] [05-CT/TW] về việc"],
  ["kinh tế-xã hội và xã", "“xã hội”", "kinh tế-[xã] [hội] và xã"],
  ["(“Đảng”, rồi", "đảng", "(“[Đảng]”, rồi"],
  ["họp ngày 28/09/2017.", "ngày 28/9", "họp [ngày] [28/09/2017]."],
  ["ngày 14/5/2011, Chỉ thị 5 và 5.", "chỉ thị 5", "ngày 14/5/2011, [Chỉ] [thị] [5] và [5]."],
  ["Dân vận ở /van-ban/", "dan van", "[Dân] [vận] ở /[van]-ban/"],
  ["không có gì", "đảng", "không có gì"],
])("of %j for %j: %j", (text, query, excerpt) => {
  expect(show(text, query)).toBe(excerpt);
});

test("it shows the part that holds most, and says where it was cut", () => {
  const filler = "chữ ".repeat(50);
  const excerpt = show(`Đảng ${filler}Đảng uỷ phường ${filler}`, "đảng uỷ");
  expect(excerpt).toMatch(/^… (?:chữ ){5}\[Đảng\] \[uỷ\] phường chữ .* …$/);
  expect(excerpt.split(" ")).toHaveLength(38);
});

test("words that are shown elsewhere are left out", () => {
  expect(show("Tên bài Nội dung bài", "bài", 2)).toBe("Nội dung [bài]");
});

test("a hit of a hundred thousand dots is marked at once", () => {
  const word = `đảng${".".repeat(100_000)}b`;
  const before = performance.now();
  expect(cutExcerpt(word, ["dang"], 0).map(({ text }) => text)).toEqual([word]);
  expect(performance.now() - before).toBeLessThan(1000);
});
