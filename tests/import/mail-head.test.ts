import { expect, test } from "vitest";
import { isMailLine, readMailHead } from "../../src/import/mail-head.ts";
import { prose } from "./page.ts";
import { convertText, written } from "./place.ts";

const sent = {
  outlook: [
    "From: Lê Văn Mẫu <mau@example.org>",
    "Sent: Friday, October 6, 2017 10:41 AM",
    "To: tin@example.org; ban@example.org;",
    "bao@example.org",
    "Subject: RE: FW: Chi bộ Mẫu họp thường kỳ",
  ],
  gmail: [
    "---------- Forwarded message ---------",
    "Từ: Lê Văn Mẫu <mau@example.org>",
    "Date: Th 6, 6 thg 10, 2017 vào lúc 10:41",
    "Subject: Fwd: Chi bộ Mẫu họp thường kỳ",
    "To: <tin@example.org>",
  ],
  iphone: [
    "Từ: Lê Văn Mẫu",
    "Ngày: 6 tháng 10, 2017 lúc 10:41",
    "Đến: Mẫu",
    "Chủ đề: Chi bộ Mẫu họp thường kỳ",
  ],
};

test.each(Object.entries(sent))("the head of a mail from %s is no part of its article", async (_, head) => {
  const lines = [
    ...head,
    "",
    "Chi bộ Mẫu họp thường kỳ",
    "06/11/2018 08:00",
    prose("một"),
    prose("hai"),
    "Lê Văn Mẫu",
  ];
  const article = await convertText("thu.txt", lines.join("\n"));
  expect(article).toMatchObject({
    title: "Chi bộ Mẫu họp thường kỳ",
    date: "06/11/2018 08:00",
    author: "Lê Văn Mẫu",
    missing: [],
    notes: [`bỏ đầu thư điện tử: ${head.join(" | ")}`],
  });
  expect(written(article)).not.toContain("example.org");
});

test("without another headline a mail's subject may be it, and an editor is asked; when it was sent is no stamp", async () => {
  const article = await convertText(
    "thu.txt",
    [...sent.gmail, "", prose("một"), prose("hai"), "Lê Văn Mẫu"].join("\n"),
  );
  expect(article.title).toBe("Chi bộ Mẫu họp thường kỳ");
  expect(article.missing.map(({ key }) => key)).toEqual(["title", "date"]);
});

test("lines of a mail are not joined where its text is broken at a width", async () => {
  const text = `${prose("một")} ${prose("hai")}`.replace(/(.{50,70}) /g, "$1\n");
  const head = [
    "From: Lê Văn Mẫu thuộc Đảng ủy khối Mẫu <mau@example.org>",
    "To: Ban biên tập Trang tin Mẫu <tin@example.org>",
    "Subject: Tin",
  ];
  const article = await convertText(
    "thu.txt",
    [...head, "", "Chi bộ Mẫu họp thường kỳ", "", text].join("\n"),
  );
  expect(article.notes).toEqual([`bỏ đầu thư điện tử: ${head.join(" | ")}`]);
});

test.each([
  [["Từ: 01/10/2017 đến: 06/10/2017", "Chi bộ Mẫu"]],
  [["Chủ đề: Học tập và làm theo Bác", "Ngày: 06/10/2017"]],
  [["Chi bộ Mẫu họp", "From: a@example.org", "Subject: b"]],
  [["From: a@example.org", "Chi bộ Mẫu"]],
  [[]],
])("%j begins with none", (lines) => {
  expect(readMailHead(lines)).toBeNull();
});

test.each(["Ngày đăng: 06/10/2017", "Từ năm 2017: kết quả", "Kính gửi: Ban biên tập", "https://example.org"])(
  "%s is no line of one",
  (line) => {
    expect(isMailLine(line)).toBe(false);
  },
);
