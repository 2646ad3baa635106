import { expect, test } from "vitest";
import { nextAnniversaries } from "../../src/site/anniversary.ts";
import { makeSite } from "./content.ts";

const days = ["03/02", "30/04", "22/12", "01/01", "29/02"];
const site = makeSite(
  `anniversaries:\n${days.map((day) => `  - { date: ${day}, title: Ngày ${day} }\n`).join("")}`,
);

const tell = (today: string) => nextAnniversaries(site, today, 3).map(({ iso, left }) => `${iso} ${left}`);

test.each([
  [
    "2026-12-01",
    ["2026-12-22 Thứ Ba, còn 21 ngày", "2027-01-01 Thứ Sáu, còn 31 ngày", "2027-02-03 Thứ Tư, còn 64 ngày"],
  ],
  ["2026-12-22", ["2026-12-22 Hôm nay", "2027-01-01 Thứ Sáu, còn 10 ngày", "2027-02-03 Thứ Tư, còn 43 ngày"]],
  [
    "2026-12-31",
    ["2027-01-01 Ngày mai", "2027-02-03 Thứ Tư, còn 34 ngày", "2027-04-30 Thứ Sáu, còn 120 ngày"],
  ],
  [
    "2028-02-04",
    [
      "2028-02-29 Thứ Ba, còn 25 ngày",
      "2028-04-30 Chủ Nhật, còn 86 ngày",
      "2028-12-22 Thứ Sáu, còn 322 ngày",
    ],
  ],
])("on %s the next ones are %j", (today, expected) => {
  expect(tell(today)).toEqual(expected);
});

test("a leap day is told for the year that has it", () => {
  const leap = nextAnniversaries(site, "2097-01-01", 5).find(({ title }) => title === "Ngày 29/02");
  expect(leap?.iso).toBe("2104-02-29");
});

test("today's are marked", () => {
  const marked = nextAnniversaries(site, "2027-04-30", 5).filter(({ isToday }) => isToday);
  expect(marked.map(({ title }) => title)).toEqual(["Ngày 30/04"]);
});
