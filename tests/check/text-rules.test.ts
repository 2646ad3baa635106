import { describe, expect, test } from "vitest";
import { readArticleText } from "../../src/check/article-text.ts";
import { judgeFile } from "../../src/check/judge-file.ts";
import { findAll } from "../../src/check/judge-text.ts";
import { decodeSource } from "../../src/content/source.ts";
import { mendBody, mendFileText, rulesIn, rulesInFile, zone } from "./article.ts";

const told: Readonly<Record<string, readonly string[]>> = {
  "look-alike": [
    "Ðảng bộ",
    "quyết ðịnh",
    "Ɖại hội",
    "Hоà bình",
    "tổ chứс",
    "Ｈội nghị",
    "năm ２０１７",
    "Ban А",
    "Fаcebook",
    "𝐇ội nghị",
    "Τổ",
  ],
  decomposed: ["Ủy ban".normalize("NFD"), "hội nghị".normalize("NFD"), "Đa\u0309ng"],
  invisible: [
    "đảng\u200Bviên",
    "hội\u00AD nghị",
    "a\uFEFFb",
    "\u202Achi bộ\u202C",
    "chi\u2028bộ",
    "chi\u000Bbộ",
    "\uF0B7 Chi bộ",
  ],
  "torn-a": [
    "Ban Chấp hà nh",
    "Thà nh ủy",
    "ngà nh giáo dục",
    "là nh mạnh",
    "hà ng năm",
    "ngà y 28/9",
    "đà o tạo",
    "Đ ảng bộ quận",
    "Hội nghị đ ại biểu",
  ],
  "old-encoding": [
    "Héi nghÞ giao ban c«ng t¸c x©y dùng §¶ng",
    "tæ chøc c¬ së §¶ng",
    "Ñoàng chí Tröôûng Ban döï vaø chuû trì hoäi nghò",
    "Ä\u0090áº£ng bá»\u0099 Quáº\u00ADn",
    "Äáº£ng bá»\u0099 Quáº\u00ADn",
    "H?i ngh? giao ban",
    "HuyÖn ủy tổ chức",
    "Hội nghị Ban chÊp hành",
    "Đồng chí Ph¹m Quang",
    "®ồng chí Bí thư",
    "§¶ng bộ",
    "Hội nghị Thaønh ủy",
    "Đ\uFFFDng bộ",
    "Ban quản lý phßng họp",
    "Kính gửi Thaønh uûy và yù kieán, Hội nghị",
  ],
  "tone-placement": [
    "hoà bình và hòa thuận",
    "Quận uỷ, Quận ủy",
    "khoẻ mạnh và khỏe mạnh",
    "đồng chí Uỷ viên, Ủy ban",
    "Thuý, hòa",
    "Quận Hoà, xã Hòa",
  ],
  "repeated-word": [
    "đồng chí đồng chí Nguyễn Văn A",
    "Hết. Các các đồng chí",
    "Trong trong thời gian qua",
    "Đồng chí đồng chí chủ trì",
    "UBND UBND quận",
    "công tác xây dựng Đảng công tác xây dựng Đảng",
    "của của nhân dân",
    "được tổ chức tại tại hội trường",
    "và\nvà",
    "hội nghị\nhội nghị",
    "Quận ủy Hai Bà Trưng Quận ủy Hai Bà Trưng",
    "Ban Thường vụ Ban Thường vụ",
    "năm 2017 năm 2017",
    "đồng chí chính thức,, đồng chí dự bị",
    "Hội nghị họp; , rồi bế mạc",
    "Hội nghị kết thúc..",
    "ngày 28/9/2017 ngày 28/9/2017",
    "36 đơn vị 36 đơn vị",
    "đạt 100% đạt 100%",
    "Chỉ thị số 05-CT/TW Chỉ thị số 05-CT/TW",
    "quý III quý III",
    "Quận ủy tổ chức tổ chức hội nghị",
    "lúc 10:30 lúc 10:30",
    "khi khi",
    "Hội nghị được được tổ chức",
    "thực hiện theo theo đúng kế hoạch",
    "ngay từ đầu năm vào vào cuộc",
    "sống ở ở nông thôn",
    "đơn vị bị bị hỏng",
  ],
  "glued-number": [
    "năm2017",
    "ngày28/9",
    "28/9/2017tại",
    "quý3",
    "2017của",
    "100%đảng viên",
    "98,5%hộ dân",
    "Đa3ng bộ",
    "30phút",
    "100đồng",
    "tháng9/2017",
    "quýIII/2017",
    "Quý III, khóaXII",
    "thángIX",
    "Đại hội lầnXIII",
    "thế kỷXX",
    "(khoáXI)",
    "quyIII",
    "QuýIV",
    "quý IIInăm 2017",
    "khóa XIInhiệm kỳ",
    "quý IVđạt",
    "8giờ30",
    "thứXIVcủa",
  ],
  "space-before-punctuation": [
    "Đảng , Nhà nước",
    "kết thúc .",
    "kết thúc .\\\nĐại biểu",
    "gồm :",
    "( mới )",
    "“ tự soi ”",
    "đơn vị ./.",
    "Ai ?",
    "Phong trào“Dân vận”",
    "Bí thư(Chủ trì)",
    "Kết quả :tốt",
    "kết thúc. /.",
    "giai đoạn 2025 ? 2030",
    "đạt 102 , 5%",
    "có 1 . 000 người",
    "ngày 2 , 3 và 4",
  ],
  "space-after-punctuation": [
    "Hội nghị kết thúc.Đồng chí",
    "tại Hà Nam.Trong đó",
    "phấn khởi.Ở cơ sở",
    "năm 2017.Đồng chí",
    "(khóa XII).Đồng chí",
    "“tự soi”.Các chi bộ",
    "kết thúc.UBND quận",
    "đã xong.đồng chí",
    "Hội nghị,đồng chí",
    "Hội nghị;đồng chí",
    "Hà Nội,Hải Phòng",
    "Lan,Mai và Nam",
    "Nguyễn Văn A,Trần Thị B",
    "28/9/2017,tại",
    "(khóa XII),các",
    "TP.HCM,Hà Nội",
    "gồm:xây dựng",
    "Kính gửi:Đảng ủy",
    "Điều 5:Phạm vi",
    "chủ đề:“Học tập”",
    "phong trào,“Dân vận khéo”",
    "Thành công!Đồng chí",
    "Vì sao?Bởi",
    "**Chỉ thị số 05**,và",
    "khóa XII;chi bộ",
    "Số:05-CT/TW",
    "Hà Nội,28/9/2017",
    'đồng chí nói:"Tốt"',
    "“tốt”và đi",
    "(Chủ trì)phát biểu",
  ],
  "double-space": ["Đảng  bộ", "Đảng \u00A0bộ", "một   hai"],
  "document-number": [
    "05/CT-TW",
    "05 – CT/TW",
    "03-CT/TƯ",
    "16 - NQ/TW",
    "5-CT/TW",
    "959/QÐ-UBND",
    "05-CT-TW",
    "18-NQTW",
    "37-QD/TW",
  ],
  "straight-quotes": [
    'Phong trào "Dân vận khéo"',
    '("tự soi")',
    'Phong trào "Dân vận khéo” ở xã',
    'Phong trào “Đền ơn đáp nghĩa", “Dân vận”',
    'học Chỉ thị “Số 05".',
    'Ngày hội "Toàn dân đoàn kết"(1)',
    'mô hình “3 sạch”/"5 không" và',
    '"Thi đua ở xã\nvà huyện" xong',
    'Phong trào "Dân vận khéo ở xã.\n\nHội nghị',
    'Phong trào Dân vận khéo" ở xã',
    "danh hiệu ”Gia đình văn hóa”; trẻ",
    "Phong trào ''Dân vận khéo'', rồi",
    "(''Dân vận khéo'')",
  ],
  weekday: [
    "Chiều thứ hai, ngày 28/9/2017",
    "thứ Sáu, ngày 28/9/2017",
    "sáng thứ 6 (28/9/2017)",
    "Chủ nhật, 28-9-2017",
    "ngày 28/9/2017 (thứ Sáu)",
    "thứ Ba, ngày 28 tháng 9 năm 2017",
    "Thứ Ba: 02/6/2025",
    "Thứ Ba - 02/6/2025",
    "**Thứ Ba**, ngày 02/6/2025",
    "**Thứ Ba:** 02/6/2025",
    "| Thứ | Ngày |\n|---|---|\n| Thứ Ba | 02/6/2025 |",
    "Hội nghị họp, thứ 6 (12/6/2025)",
    "Họp vào thứ ba, ngày 02/6/2025",
    "Thứ 4, ngày 12/6/2025",
  ],
  calendar: [
    "Thứ Ba, ngày 31/4/2025",
    "Họp ngày 31/11/2026.",
    "từ 30-2-2025",
    "ngày 29 tháng 2 năm 2025",
    "Sinh ngày 31.6.1960, vào Đảng",
    "| Ngày |\n|---|\n| 31/9/2025 |",
    "Họp ngày 14/16/2025.",
    "sáng 45/6/2025",
    "ngày 00/6/2025",
    "Sinh ngày 32 tháng 9 năm 1941",
    "02 tháng 13 năm 1941",
    "Sáng 31/9, Đảng ủy họp",
    "từ ngày 28/9 đến ngày 31/9",
    "ngày 30/02",
    "Chiều 31 tháng 4, tại trụ sở",
    "đêm 31-6, mưa",
    "lúc 7h75, họp",
    "hồi 11 giờ 70 phút",
    "đến 16h60’ ngày 31/01/2025",
    "từ 28/2-30/2/2026",
    "Tháng 13/2026, Đảng ủy họp",
    "trong tháng 0 năm 2026",
    "kế hoạch quý V/2026",
    "Quý 5 năm 2026",
    "lúc 25h00, họp",
    "hồi 31 giờ",
    "lúc 14:75",
    "vào ngày 15/13, tại trụ sở",
    "đến ngày 32/1",
    "từ ngày 20/6/2020 đến hết ngày 15/6/2020",
    "Từ 20/6 đến 15/6",
    "từ 20/12/2020-15/01/2020",
  ],
  "digit-groups": [
    "chi 2.340.00 đ cho",
    "chi 2.340.0000 đồng",
    "thu 1.246.8 triệu đồng",
    "1.2345.000 đồng",
    "1.072.345.60đ",
    "| Thu |\n|---|\n| 12.345.67 đ |",
    "diện tích 1.234.5 m2",
  ],
  bracket: [
    "Chi bộ thôn (xã Mẫu, huyện Mẫu họp.",
    "Chi bộ thôn xã Mẫu, huyện Mẫu) họp.",
    "Gồm (a) một; (b) hai (ba và bốn.",
    "Một (hai.\n\nBa) bốn.",
    "| A |\n|---|\n| một (hai |",
    "> Đại biểu (31 đồng chí\n> dự họp.",
  ],
  "block-sign": [
    "- Kết nạp 5 đảng viên\n- Kiểm tra 3 chi bộ\nPhát biểu tại hội nghị, đồng chí Bí thư đánh giá cao kết quả.",
    "1. Trần A\n2. Trần B\nTrân trọng cảm ơn!",
    "- một;\n- hai;\nHội nghị kết thúc lúc 11 giờ.",
    "Thành phần dự hội nghị gồm:\nĐồng chí Nguyễn Văn Mẫu, Bí thư Đảng ủy, chủ trì hội nghị",
    "Lễ viếng từ 8 giờ sáng.\nLễ truy điệu lúc 14 giờ cùng ngày.\nAn táng tại nghĩa trang.",
    "Một dòng thơ mẫu\nHai dòng thơ mẫu\nBa dòng thơ mẫu",
    "TM. BAN THƯỜNG VỤ\nBÍ THƯ",
    "PHÓ BÍ THƯ\n(đã ký)",
    "(Đã ký)\nLê Văn Mẫu",
    "Hội nghị họp.\n=====\n\nBàn ba việc.",
    "•kết nạp 5 đảng viên;",
    `${"Đảng ủy phường họp. ".repeat(10).trim()}\nHội nghị kết thúc.`,
    `Đảng ủy phường họp.\n“${"Đảng ủy phường họp. ".repeat(10).trim()}”`,
    "- Kết nạp;\n- Kiểm tra.\nHội nghị kết thúc.",
    "1. Kết nạp.\n2. Kiểm tra./.\n**Hội nghị** kết thúc.",
    "Đảng ủy đã:\n▪kết nạp;\n▪kiểm tra.",
    "Gồm:\n– một;\n– hai.",
    "Gồm:\n    – một;\n    – hai.",
    "1/ Một\n2/ Hai",
    "a) Một\nb) Hai",
    "I. Một\nII. Hai",
    "1.1. Một\n1.2. Hai",
    "Gồm:\n2.1 Kết nạp\n2.2 Kiểm tra",
    "Điều 1. Một\nĐiều 2. Hai",
    "Chương I: Một\nMục 1: Hai",
    "Gồm:\n2. Hai\n3. Ba",
    "> Gồm:\n> – một;",
    "Gồm:\n-Kết nạp;\n-Tổ chức.",
    "Đại hội đã:\n\n-Thông qua báo cáo;\n- Bầu Chi ủy.",
    "Nơi nhận:\n-TT Đảng ủy;\n- Lưu VP.",
    "Gồm:\n(1) một;\n(2) hai.",
    "Gồm:\na, một;\nb, hai.",
    "Gồm:\n➢ một;\n➢ hai.",
    "Gồm:\nØ\tmột;",
    "§\tkết nạp;\n\n§\tkiểm tra.",
    "o\tkết nạp;",
    "v\tKết nạp",
    "q\tKết nạp",
    "Ø Kết nạp",
    "- Gồm:\n\n    o   Kết nạp",
    "ü  Kết nạp",
    "1)Một\n2)Hai",
    "- Gồm:\n  a) một;",
    "##Kết quả",
    "####### Kết quả",
    "#######Kết quả",
    "#######\u00A0Kết quả",
    "#Kết quả nổi bật",
    "##",
    "Hội nghị họp.\n## \u00A0\nKết thúc.",
    "> ## ##\n\nHết.",
    "- ##\n- Hai",
    "| Chi bộ | Số |\n|–––|–––|\n| Một | 32 |",
    "| Chi bộ | Số |\n| Một | 32 |",
    "| Chi bộ | Số |\n|---|\n| Một | 32 |",
    "| Chi bộ | Số |\n|---|---|\n| Một | 32 |\nHội nghị kết thúc.",
    "| Chi bộ | Số |\n|---|---|\n| Một | 32 | Ghi chú |",
    "TT\tHọ và tên\tChức vụ\n1\tNguyễn Văn Mẫu\tBí thư",
    "Chi bộ\tSố đảng viên\nKhu dân cư số 1\t32",
    "TT | Họ và tên\n1 | Nguyễn Văn Mẫu",
    "| TT | Tên |\n\nHết.",
    "- Đẩy mạnh tuyên truyền\n-Hoàn thành đại hội",
    "* Đẩy mạnh tuyên truyền\n*Hoàn thành đại hội",
    "1. Ưu điểm\na) Về tư tưởng",
    "- Kết nạp 2 đảng viên\nII. NHIỆM VỤ",
    "- Kết nạp 2 đảng viên\ntrong năm 2026\n1.2. Nhiệm vụ",
    "*Về ưu điểm: tốt;\n*Về hạn chế: ít.",
    "👉 Nguyễn Mẫu\n👉 Trần Mẫu",
    "Đại hội đã:\n✔️Thông qua báo cáo",
    "1️⃣ Báo cáo\n2️⃣ Bầu cử",
    "Hội nghị họp.\n=> Nhất trí",
    "→ Nhất trí\n→ Khen thưởng",
    "Hội nghị thống nhất ba việc.\n---",
    "HUYỆN ỦY MẪU\n\n*\n\nSố 12",
    "- Một;\n- >95% hộ dân dùng nước sạch.",
    "> 90,5 % cán bộ đạt chuẩn.",
    "**I. KẾT QUẢ**\n**1. Công tác xây dựng Đảng**",
    "Hội nghị họp.\n**Kết quả**\nĐã kết nạp.",
    "T/M BAN CHẤP HÀNH\nBÍ THƯ\n(Đã ký)\nNguyễn Văn Mẫu",
    "> KẾT QUẢ\n> Trong quý III, Đảng bộ đã kết nạp.",
    "Thời gian: 8 giờ 00\nĐịa điểm: Hội trường",
    "**Thời gian:** 8 giờ 00,\n**Địa điểm:** Hội trường",
    "7h30: Đón tiếp\n8h00: Khai mạc",
    "7:30 – 8:00: Đón tiếp\n8:00 – 8:15: Khai mạc",
    "8h00 - Khai mạc\n8h15 - Báo cáo",
  ],
  emphasis: [
    "**“tự soi”**và",
    "thực hiện **“tự soi, tự sửa”**gắn với",
    "**chưa đóng",
    "*Ảnh: Người Mẫu *",
    "_Nguồn: Báo Mẫu _",
    "Theo *Điều lệ Đảng *\nHội nghị họp.",
    "Số liệu: 12** và 15**",
    "| Tổ | Số |\n|---|---|\n| Một | 12** |",
    "đậm** thừa",
    "** đậm**",
    "*“tự soi”*và",
    "** Đồng chí Bí thư ** phát biểu",
  ],
  "lost-image": [
    "![Ảnh](anh thuong.jpg)",
    "![Ảnh](a.jpg “Quang cảnh hội nghị”)",
    "![Ảnh] (a.jpg)",
    "![Ảnh]a.jpg",
    "![Ảnh] hoi-nghi.jpg",
    "Chữ !(Ảnh)[hoi-nghi.PNG]",
    '![A](a.jpg "có "ngoặc" trong")',
    "Chữ\n\n- ![A](a b.jpg)",
  ],
  "lost-link": [
    "[Báo] (https://mau.example)",
    "[bài](https://mau.example/a b)",
    "(Báo)[https://mau.example]",
    "(https://mau.example/bai)[Báo]",
    "Xem [Báo Mẫu(https://mau.example/bai) nhé",
    "[Báo](https://mau.example) và [Báo Mẫu (https://mau.example/bai)",
    "[Báo]（https://mau.example）",
    "[Nguồn]: https://mau.example/bai",
    "! [Ảnh](hoi-nghi.jpg)",
    "Chữ\n\n!  [Ảnh](<hoi nghi.png>)",
    "!\u00A0[Ảnh](hoi-nghi.jpg)",
    "Xem ! [Ảnh](hoi-nghi.jpg) ở đây",
    "Xem [](/tin/bai/).",
    "[ ](<a b.pdf>)",
    "| A |\n|---|\n| [](https://mau.example) |",
    "Xem [tại đây]https://mau.example/bai.",
    "Trang https:/mau.example và bài",
    "Trang https//www.mau.example/",
    "tại https: //mau.example/bai",
    "Gọi [số này](tel:0905 123 456).",
    "Gọi [số này](tel: 0905123456).",
    "Xem [giới thiệu](/gioi thieu/).",
    "Tải [mẫu](mau (1).docx).",
    "Tải [mẫu](Biểu mẫu (kèm theo).docx).",
    "Lê-nin viết[^1].\n\n[^1]: Toàn tập, tập 6.",
  ],
  "missing-alt": ['![](a.jpg "Chú thích")', '[![](a.jpg "Chú thích")](/tin/bai/)', "## ![](a.jpg)"],
  "missing-caption": ["![Mô tả](a.jpg)"],
};

describe("each rule tells of", () => {
  for (const [rule, texts] of Object.entries(told)) {
    test.each(texts)(`${rule}: %j`, (text) => {
      expect(rulesIn(text)).toContain(rule);
    });
  }
});

test("words of a cover that an open quote hides are not missing", () => {
  const file = (src: string) =>
    `---\ntitle: Bài mẫu\ncover:\n  src: ${src}\n  alt: Ảnh\n  caption: Họp\n---\n`;
  expect(rulesInFile(file('"a.jpg'))).toEqual([]);
  expect(rulesInFile(file("a.jpg").replace("  alt: Ảnh\n", ""))).toEqual(["missing-alt"]);
});

test.each(told["lost-image"] ?? [])("a build tells of the picture in %j as well", (body) => {
  const raw = `---\ntitle: Mẫu\n---\n${body}`;
  const source = decodeSource("bai.md", "bai.md", new TextEncoder().encode(raw));
  if ("rule" in source) throw new Error(source.message);
  expect(judgeFile(source, zone, "errors").map(({ rule }) => rule)).toEqual(["lost-image"]);
});

test("a picture that is none is told of that alone", () => {
  expect(rulesIn("![](anh mau.jpg)")).toEqual(["lost-image"]);
  expect(rulesIn("![Ảnh]a.jpg")).toEqual(["lost-image"]);
});

test("a picture whose sign stands apart is told once, as it was typed", () => {
  const found = findAll(readArticleText("Xem ! [Ảnh](a(1).jpg) ở đây (hay).", zone));
  expect(found.map(({ message }) => message)).toEqual([
    '"! [Ảnh](a(1).jpg)" thành liên kết, không thành ảnh.',
  ]);
});

test("the end of keys whose beginning is lost makes no heading", () => {
  expect(rulesInFile("\n---\ntitle: Bài mẫu\nauthor: Mẫu\n---\nNội dung\n")).toEqual([]);
});

test("a line in an old encoding is told once, not by every other rule", () => {
  expect(rulesIn("Ðång chÝ  ­u tó , nghÞ quyÕt n¨m2017")).toEqual(["old-encoding"]);
});

test("what is spoilt of a line of Unicode is told where it begins, and the words before it are judged like all", () => {
  const line = "Chiều 18/10 , đoàn đại biểu Äáº£ng Cá»™ng sáº£n PhÃ¡p đến thăm";
  const found = findAll(readArticleText(`---\ntitle: Bài mẫu\n---\n${line}`, zone));
  const head = "---\ntitle: Bài mẫu\n---\n".length;
  expect(found.map(({ rule, offset }) => [rule, line.slice(offset - head, offset - head + 6)])).toEqual([
    ["old-encoding", "Äáº£ng"],
    ["space-before-punctuation", " , đoà"],
  ]);
  expect(mendBody(line)).toBe("Chiều 18/10, đoàn đại biểu Đảng Cộng sản Pháp đến thăm");
});

test("letters stored apart are told at their word, and words beside them are let alone", () => {
  const line = `Chi bộ và ${"đảng ủy".normalize("NFD")} họp`;
  const found = findAll(readArticleText(`---\ntitle: Bài mẫu\n---\n${line}`, zone));
  expect(found.map(({ rule, edits }) => [rule, edits?.map(({ text }) => text)])).toEqual([
    ["decomposed", ["đảng", "ủy"]],
  ]);
});

test("of words left in a line of Unicode the advice shows each row of them decoded", () => {
  const line = "Nguyễn Văn A, BÝ th\u00AD §¶ng uû x·, dự với HuyÖn ủy";
  const found = findAll(readArticleText(`---\ntitle: Bài mẫu\n---\n${line}`, zone));
  expect(found.map(({ level, fix }) => [level, fix])).toEqual([
    [undefined, 'viết "Bí thư Đảng uỷ xã"; xem lại cả những chữ bên cạnh'],
    [undefined, 'viết "Huyện"; xem lại cả những chữ bên cạnh'],
  ]);
});

test("a ư of TCVN3 is never taken out as what shows nothing", () => {
  const file = "---\ntitle: Bài mẫu\n---\nĐồng chí TrÇn H\u00ADxng và cô\u00ADng";
  expect(rulesInFile(file)).toContain("invisible");
  expect(mendFileText(file)).toBe(file.replace("TrÇn", "Trần"));
});

test("a short line of Unicode in a file of an old encoding is let alone", () => {
  for (const title of ["Bài", "Ông là ai"]) {
    const file = `---\ntitle: ${title}\n---\n`;
    expect(rulesInFile(`${file}Ban ChÊp hµnh §¶ng bé quËn`)).toEqual(["old-encoding"]);
    expect(mendFileText(`${file}Ban ChÊp hµnh §¶ng bé quËn`)).toBe(`${file}Ban Chấp hành Đảng bộ quận`);
  }
});

test("code, addresses and keys are nobody's prose", () => {
  expect(
    rulesIn("`Ðảng  bộ ,` [x](/Ðảng) https://mau.example/a,b,năm2017\n\n~~~\nđồng chí đồng chí\n~~~\n"),
  ).toEqual([]);
});

test("stars that may be the sign of a note stop no build, those that are meant do", () => {
  const levels = (body: string) =>
    findAll(readArticleText(`---\ntitle: Bài mẫu\n---\n${body}`, zone)).map(({ level }) => level);
  for (const body of ["Phạm Văn A*, Lê Thị B**, Trần C (*).", "Kết quả 12**. Đạt.", "**: vắng có lý do."]) {
    expect(levels(body), body).not.toContain("error");
  }
  for (const body of [
    "**chưa đóng",
    "đậm** thừa",
    "** đậm**",
    "đậm**: thừa",
    "**“tự soi”**và",
    "thực hiện **“tự soi, tự sửa”**gắn với",
  ]) {
    expect(levels(body), body).toEqual(["error"]);
  }
});

test("advice shows what is covered as it is typed", () => {
  const fixes = (body: string) => {
    const found = findAll(readArticleText(`---\ntitle: Bài mẫu\n---\n${body}`, zone));
    return found.map(({ message, fix }) => `${message} ${fix}`).join("\n");
  };
  expect(fixes('Mở tệp "BC quý 1.docx" để xem.')).toContain('quanh "BC quý 1.docx".');
  const table = fixes("| Chi bé | Sè ®¶ng viªn |\n|---|---|\n| a | b |");
  expect(table).toContain('"Chi bé | Sè ®¶ng viªn" gõ');
  expect(table).toContain('viết "Chi bộ | Số đảng viên"');
  for (const told of [fixes("X [liªn kÕt tæ chøc](/a/)."), table]) expect(told).not.toContain("\uFDD0");
});

test("the keys end for the rules where they end for the parser: a line of Word within a value ends none", () => {
  const text = '---\nsummary: "Một\u2028---\u2028hai"\n---\nThân bài\n';
  expect(readArticleText(text, zone).bodyStart).toBe(text.indexOf("Thân"));
});
