import { expect, test } from "vitest";
import { addViews, noViews, parseViews, viewsOf, writeViews } from "../../src/site/views.ts";

const zone = "Asia/Ho_Chi_Minh";
const newest = Date.parse("2024-03-05T10:00:00+07:00") / 1000;

test("what was written is read back, sorted, its moment in the site's zone", () => {
  const views = addViews(noViews, new Map(Object.entries({ "/tin/b/": 2, "/tin/a/": 1 })), newest, zone);
  const text = writeViews(views);
  expect(Object.keys(JSON.parse(text).counts)).toEqual(["/tin/a/", "/tin/b/"]);
  expect(text).toContain('"countedTo": "2024-03-05T10:00:00+07:00"');
  expect(parseViews({ file: "views.json", path: "views.json", text }, zone)).toEqual({ views, problems: [] });
});

test("counting on adds to what is there and never goes back in time", () => {
  const before = addViews(noViews, new Map([["/tin/a/", 5]]), newest, zone);
  const after = addViews(before, new Map([["/tin/a/", 1]]), newest - 60, zone);
  expect(after).toEqual({ ...before, counts: new Map([["/tin/a/", 6]]) });
});

test("an article keeps what was counted at the addresses it had before", () => {
  const counts = new Map(Object.entries({ "/tin/moi/": 3, "/tin/cu/": 4, "/tin/khac/": 9 }));
  const aliases = ["/tin/cu", "/tin/cu/", "/tin/chua-ai-xem/"].map((name) => ({ name }));
  expect(viewsOf({ url: "/tin/moi/", aliases }, { countedTo: null, counts })).toBe(7);
});

test.each([
  ["[]", "Tệp phải là một cặp ngoặc { }"],
  ['"a"', "Tệp phải là một cặp ngoặc { }"],
  ["", "Tệp phải là một cặp ngoặc { }"],
  ["{}", 'Thiếu khóa "countedTo"'],
])("what is wrong with %s is told in terms of JSON", (text, message) => {
  const { problems } = parseViews({ file: "views.json", path: "views.json", text }, zone);
  expect(problems[0]).toMatchObject({ message: expect.stringContaining(message) });
  for (const { fix } of problems) expect(fix).toMatch(/^sửa theo mẫu \{ "countedTo"/);
});

test("brackets without an end are told", () => {
  const text = `{"counts": ${"[".repeat(100_000)}`;
  const { problems } = parseViews({ file: "views.json", path: "views.json", text }, zone);
  expect(problems).toMatchObject([{ message: "Các dấu ngoặc lồng nhau quá nhiều tầng." }]);
});
