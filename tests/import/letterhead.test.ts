import { describe, expect, test } from "vitest";
import { page, prose } from "./page.ts";
import { convertText, written } from "./place.ts";

// Invented documents of offices: letterhead, mottoes, foot; and texts that were broken by hand or by a program.

test("a document's kind and subject are its title, its mottoes are neither title nor author", async () => {
  const centred = (text: string) => `<p align="center"><b>${text}</b></p>`;
  const top = `<table><tr><td>${centred("QUẬN ỦY MẪU")}<p>Số 15-TB/QU</p></td><td>${centred("ĐẢNG CỘNG SẢN VIỆT NAM")}<p><i>Quận Mẫu, ngày 05 tháng 7 năm 2023</i></p></td></tr></table>`;
  const text = `${centred("THÔNG BÁO")}${centred("về công tác cán bộ")}<p>${prose("một")}</p><p>${prose("hai")}</p>`;
  const article = await convertText(
    "a.htm",
    `<html><head><meta charset="utf-8"></head><body><div>${top}${text}${centred("Trần Thị Mẫu")}</div></body></html>`,
  );
  expect(article).toMatchObject({
    title: "Thông báo về công tác cán bộ",
    date: "05/07/2023",
    author: "Trần Thị Mẫu",
  });
});

describe.each([
  ["spaces", "             "],
  ["tabs", "\t\t"],
])("columns that %s make", (_, gap) => {
  const foot = `Nơi nhận:${gap}T/M ĐẢNG ỦY\n- Các chi bộ;${gap}BÍ THƯ\n- Lưu.\n${gap}Lê Văn Mẫu`;

  test.each([
    ["THÔNG BÁO\nvề lịch tiếp công dân", "Thông báo về lịch tiếp công dân"],
    ["HƯỚNG DẪN\ntổ chức sinh hoạt chuyên đề", "Hướng dẫn tổ chức sinh hoạt chuyên đề"],
    [
      "LỊCH TIẾP CÔNG DÂN\ncủa Bí thư Đảng ủy xã quý IV năm 2026",
      "Lịch tiếp công dân của Bí thư Đảng ủy xã quý IV năm 2026",
    ],
    ["KẾ HOẠCH\nVỀ LỊCH TIẾP CÔNG DÂN", "Kế hoạch VỀ LỊCH TIẾP CÔNG DÂN"],
    ["V/v chuẩn bị hội nghị tổng kết", "V/v chuẩn bị hội nghị tổng kết"],
  ])("at the head are a letterhead, at the foot two texts: %j", async (subject, title) => {
    const head = `ĐẢNG ỦY XÃ MẪU${gap}ĐẢNG CỘNG SẢN VIỆT NAM\n*${gap}Xã Mẫu, ngày 10 tháng 11 năm 2018\nSố 12-TB/ĐU`;
    const article = await convertText(
      "a.txt",
      `${head}\n\n${subject}\n\n${prose("một")}\n\n${prose("hai")}\n\n${foot}`,
    );
    expect(article).toMatchObject({
      title,
      date: "10/11/2018",
      author: "Lê Văn Mẫu",
      documentNumber: "12-TB/ĐU",
    });
    expect(written(article)).toContain("Nơi nhận:\n\n\\- Các chi bộ;\n\n\\- Lưu.\n\nT/M ĐẢNG ỦY\n\nBÍ THƯ\n");
  });
});

test("columns at the head of a text whose lines are broken at a width are not joined to what stands below", async () => {
  const gap = " ".repeat(12);
  const text = `ĐẢNG BỘ TỈNH MẪU XANH${gap}ĐẢNG CỘNG SẢN VIỆT NAM
   ĐẢNG ỦY XÃ MẪU
       *${gap}Xã Mẫu, ngày 14 tháng 7 năm 2026
   Số 33-BC/ĐU

Kết quả công tác xây dựng Đảng 6 tháng đầu năm 2026
                     -----

Sáu tháng đầu năm 2026, Đảng bộ xã lãnh đạo thực hiện toàn
diện các mặt công tác, đạt nhiều kết quả quan trọng, đời
sống nhân dân được nâng lên rõ rệt và an ninh được giữ vững.

${gap}${gap}Lê Văn Mẫu`;
  expect(await convertText("a.txt", text)).toMatchObject({
    title: "Kết quả công tác xây dựng Đảng 6 tháng đầu năm 2026",
    date: "14/07/2026",
    author: "Lê Văn Mẫu",
    documentNumber: "33-BC/ĐU",
  });
});

test("a headline that ends in the name of the Party is no letterhead", async () => {
  const title = "KỶ NIỆM 88 NĂM NGÀY THÀNH LẬP ĐẢNG CỘNG SẢN VIỆT NAM";
  const article = await convertText("a.txt", `${title}\n\n${prose("một")}\n\n${prose("hai")}`);
  expect(article.title).toBe(title);
});

test("a post below the name of who signs hides no author", async () => {
  const article = await convertText(
    "a.html",
    page({ foot: 'Lê Văn Mẫu</p><p align="right">Bí thư Huyện ủy' }),
  );
  expect(article.author).toBe("Lê Văn Mẫu");
  expect(written(article)).toContain("Bí thư Huyện ủy");
});

test("below who signs stand those whom a document goes to", async () => {
  const list = "Nơi nhận:</p><p>- Các chi bộ;</p><p>- Huyện ủy (để b/c);</p><p>- Lưu VP.";
  const article = await convertText("a.html", page({ foot: `BÍ THƯ</p><p>Lê Văn Mẫu</p><p>${list}` }));
  expect(article.author).toBe("Lê Văn Mẫu");
  expect(written(article)).toMatch(/BÍ THƯ\n\nNơi nhận:\n\n[\s\S]*- Lưu VP\.\n$/);
});

test("a plain line that has said it behind a colon is no heading", async () => {
  const body = "<p>Khẩu hiệu: Đoàn kết, sáng tạo, phát triển</p>";
  expect(written(await convertText("a.html", page({ body })))).toContain("\n\nKhẩu hiệu: Đoàn kết");
});

describe("in a plain text", () => {
  const head = "Thông báo của chi bộ thôn Mẫu\n06/10/2017 10:41\n";

  test.each(["Đánh giá", "* Nhận xét:", "Ý kiến phản hồi:"])(
    "%s stands over text that is kept",
    async (heading) => {
      const article = await convertText(
        "a.txt",
        `${head}${prose("một")}\n${heading}\n${prose("hai")}\nLê Văn Mẫu`,
      );
      expect(written(article)).toContain(prose("hai"));
      expect(article.author).toBe("Lê Văn Mẫu");
    },
  );

  test.each([
    `${prose("một")}\nThời gian: 8h00, ngày 25/11/2017`,
    `Thời gian: 8h00, ngày 25/11/2017\n${prose("một")}`,
    `${prose("một")}\n25/11/2017 08:00`,
  ])("the hour of an event is text: %j", async (text) => {
    const article = await convertText("a.txt", `${head}${text}\n${prose("hai")}\nLê Văn Mẫu`);
    expect(article.date).toBe("06/10/2017 10:41");
    expect(`${article.summary}\n${written(article)}`).toContain("25/11/2017");
  });

  test.each(["Đường dẫn tham gia cuộc thi:\n", ""])(
    "an address to go to is text, and not the article's old one: %j",
    async (line) => {
      const link = `${line}https://thi.example/cuoc-thi`;
      const article = await convertText("a.txt", `${head}${prose("một")}\n${link}\nLê Văn Mẫu`);
      expect(article).toMatchObject({ alias: null, author: "Lê Văn Mẫu" });
      expect(written(article)).toContain("https://thi.example/cuoc-thi");
    },
  );

  test.each(["Đánh giá", "Nhận xét:", "Phản hồi"])(
    "%s stands over short lines that are kept",
    async (heading) => {
      const article = await convertText("a.txt", `${head}${prose("một")}\n${heading}\n- Tốt: 15 đồng chí`);
      expect(written(article)).toContain("Tốt: 15 đồng chí");
      expect(article.notes).toEqual([]);
    },
  );

  test.each(["Danh mục: tài liệu kèm theo", "Bài hát có 5.000 lượt xem"])(
    "%s at the foot, where it says nothing new, is told",
    async (line) => {
      const text = `Lượt xem: 207\n${prose("một")}\n${line}\nTin: Lê Văn Mẫu`;
      const article = await convertText("a.txt", head + text);
      expect(article).toMatchObject({ author: "Lê Văn Mẫu", viewCount: 207 });
      expect(article.notes).toEqual([expect.stringContaining(line)]);
    },
  );

  test("what looks like a page's is told where it goes", async () => {
    const text = `${prose("một")}\nTừ khóa: dân vận\n${prose("hai")}\nTin khác\n${prose("ba")}`;
    const { notes } = await convertText("a.txt", head + text);
    expect(notes).toEqual([
      'bỏ dòng "Từ khóa: dân vận", giống nút bấm hay nhãn của một trang',
      'bỏ phần từ dòng "Tin khác" đến hết, giống tin khác hay bình luận',
    ]);
  });

  test("names in a row are no author", async () => {
    const names = "Nguyễn Văn Một\nTrần Văn Hai\nLê Thị Ba";
    const article = await convertText(
      "a.txt",
      `${head}${prose("một")}\nCác đồng chí có tên sau:\n${names}\n`,
    );
    expect(article.author).toBeNull();
    expect(written(article)).toContain("Lê Thị Ba");
  });
});

test.each([
  ["TIN HOẠT ĐỘNG", "Chi bộ thôn Mẫu họp bầu trưởng thôn", "Chi bộ thôn Mẫu họp bầu trưởng thôn"],
  ["Họp chi bộ", "Nguyễn Thị Mẫu Thử", "Họp chi bộ"],
])("in a text %s over %s leaves %s as the headline", async (first, second, title) => {
  const text = `06/10/2017 10:41\n\n${first}\n\n${second}\n\n${prose("một")}\n\n${prose("hai")}\n`;
  expect((await convertText("a.txt", text)).title).toBe(title);
});

test.each([
  ['<ol type="a"><li>Một;</li><li>Hai.</li></ol>', "a. Một;\n\nb. Hai."],
  [
    '<ol style="list-style-type: upper-roman" start="3"><li>Một;</li><li>Hai.</li></ol>',
    "III. Một;\n\nIV. Hai.",
  ],
  ['<ol><li>Một;</li><li value="7">Bảy.</li></ol>', "1\\. Một;\n\n7\\. Bảy."],
  ["<ol reversed><li>Ba;</li><li>Nhì;</li><li>Nhất.</li></ol>", "3\\. Ba;\n\n2\\. Nhì;\n\n1\\. Nhất."],
  ['<ol reversed start="9"><li>Chín;</li><li>Tám.</li></ol>', "9\\. Chín;\n\n8\\. Tám."],
  ['<ol start="0"><li>Không;</li><li>Một.</li></ol>', "0. Không;\n1. Một."],
  ['<ol start="-1"><li>Âm;</li><li>Không.</li></ol>', "-1. Âm;\n\n0\\. Không."],
  ['<ol style="list-style: none"><li>Một;</li><li>Hai.</li></ol>', "- Một;\n- Hai."],
  ['<ol style="list-style-type:none"><li>1.1. Một;</li><li>1.2. Hai.</li></ol>', "1.1. Một;\n\n1.2. Hai."],
  ['<ul style="list-style:none"><li>- Một;</li><li>- Hai.</li></ul>', "\\- Một;\n\n\\- Hai."],
  ['<ol start="7"><li>Bảy;</li><li>Tám.</li></ol>', "7. Bảy;\n8. Tám."],
  ['<ol type="a"><li></li><li><b>Hai</b>.<ul><li>nhỏ</li></ul></li></ol>', "**b. Hai**.\n\n- nhỏ"],
  ["<ol><li>Một;</li><ul><li>nhỏ;</li></ul><li>Hai.</li></ol>", "1. Một;\n   - nhỏ;\n2. Hai."],
])("a list is numbered as a browser shows it: %s", async (body, expected) => {
  expect(written(await convertText("a.html", page({ body })))).toContain(`\n\n${expected}\n\n`);
});

test("lines that are broken at a width are joined, entries of lists are not", async () => {
  const text = [
    "Hội nghị mẫu của chi bộ",
    "06/10/2017 10:41",
    "",
    "Sáng 5/10, chi bộ mẫu tổ chức hội nghị sơ kết công tác",
    "quý III và bàn phương hướng nhiệm vụ quý IV năm 2017 tới.",
    "Hội nghị thống nhất một số nhiệm vụ trọng tâm như sau",
    "trong thời gian tới của toàn chi bộ:",
    "- Tiếp tục học tập và làm theo tư tưởng, đạo đức, phong",
    "cách Hồ Chí Minh;",
    "- Đẩy mạnh công tác kiểm tra.",
    "",
    "Lê Văn Mẫu",
  ].join("\n");
  expect(
    written(await convertText("a.txt", text))
      .split("---\n\n")[1]
      ?.split("\n\n"),
  ).toEqual([
    "Sáng 5/10, chi bộ mẫu tổ chức hội nghị sơ kết công tác quý III và bàn phương hướng nhiệm vụ quý IV năm 2017 tới. Hội nghị thống nhất một số nhiệm vụ trọng tâm như sau trong thời gian tới của toàn chi bộ:",
    "\\- Tiếp tục học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh;",
    "\\- Đẩy mạnh công tác kiểm tra.\n",
  ]);
});

test.each([
  ["1. Đồng chí Lê Văn Một", "2. Đồng chí Lê Văn Hai"],
  ["1/ Đồng chí Lê Văn Một;", "2/ Đồng chí Lê Văn Hai"],
  ["a) Chi bộ khu dân cư số 1", "b) Chi bộ khu dân cư số 2"],
  ["1.1. Công tác tư tưởng", "1.2. Công tác tổ chức"],
])("an entry right below another is no heading: %s, %s", async (...entries) => {
  const body = entries.map((entry) => `<p>${entry}</p>`).join("");
  expect(written(await convertText("a.html", page({ body })))).not.toContain("## ");
});

test("a numbered line above typed entries is a heading, as it is above prose", async () => {
  const lines = ["1. Mục đích", prose("ba"), "2. Yêu cầu", "- Kịp thời;", "- Thiết thực."];
  const body = lines.map((line) => `<p>${line}</p>`).join("");
  expect(written(await convertText("a.html", page({ body })))).toContain(
    `## 1. Mục đích\n\n${prose("ba")}\n\n## 2. Yêu cầu\n\n\\- Kịp thời;\n`,
  );
});

test("a numbered line below another kind of number is a heading", async () => {
  const body = "<p>I. KẾT QUẢ CỦA NĂM</p><p>1. Công tác tư tưởng</p>";
  expect(written(await convertText("a.html", page({ body })))).toContain(
    "\n\n## I. KẾT QUẢ CỦA NĂM\n\n### 1. Công tác tư tưởng\n\n",
  );
});

test("a verse keeps its lines, and its last one is no heading", async () => {
  const body = "<pre>\nCâu thơ một\nCâu thơ <b>hai</b>\n\nCâu thơ ba\n</pre>";
  expect(written(await convertText("a.html", page({ body })))).toContain(
    `\n\nCâu thơ một\n\nCâu thơ **hai**\n\nCâu thơ ba\n\n${prose("hai")}`,
  );
});
