import { expect, test } from "vitest";
import { parse, withKeys } from "./judge.ts";

test.each([
  ["a tab before a key", "title: Mẫu\n\tsummary: Hai\n", "xóa phím Tab ở đầu dòng: khóa viết sát lề trái"],
  ["a tab before an entry", "title: Mẫu\ntags:\n\t- một\n", "thay phím Tab bằng hai dấu cách"],
  ["a tab before a key of a group", "title: Mẫu\nsource:\n\tname: Báo\n", "thay phím Tab bằng hai dấu cách"],
  [
    "quotes within quotes",
    'title: "Phong trào "X" lan tỏa"\n',
    "đặt cả giá trị trong dấu nháy đơn: 'Phong trào \"X\" lan tỏa'",
  ],
  [
    "braces without a colon",
    "title: {Khẩn}\n",
    "viết một giá trị trên cùng dòng với khóa; giá trị có dấu đặc biệt thì đặt trong nháy kép",
  ],
  [
    "a key of a group at the margin, below one that is not",
    "title: Mẫu\ncover:\n  src: a.jpg\nalt: Hai\n",
    'nếu thuộc nhóm "cover" thì thụt dòng này vào hai dấu cách, ở ngay dưới dòng cover:',
  ],
  [
    "a key of an entry at the margin",
    "title: Mẫu\nattachments:\n- title: Hai\nfile: a.pdf\n",
    'nếu thuộc một mục của "attachments" thì thụt dòng này vào cho thẳng hàng với chữ đầu sau gạch nối và dấu cách',
  ],
  [
    "a key that its group has already",
    "title: Mẫu\nsource:\n  name: Báo\n  url: https://a.example/\nurl: b\n",
    'có phải là "title"? Nếu không thì xóa khóa này',
  ],
  ["an address for a slug", "title: Mẫu\nslug: /tin/bai-cu/\n", "viết bai-cu"],
  ["a whole one", "title: Mẫu\nslug: https://mau.example/tin/bai-cu.html\n", "viết bai-cu"],
  ["a number of a document", "title: Mẫu\nslug: 05-CT/TW\n", "viết 05-ct-tw"],
  [
    "entries below a key that has a value",
    "title: Mẫu\n- một\n- hai\n",
    "thêm ở trên dòng này khóa của danh sách, ví dụ tags:",
  ],
  ["an exclamation mark", "title: ! Khẩn\n", 'đặt cả giá trị trong dấu nháy kép: "! Khẩn"'],
  [
    "a colon after a word too long for a key",
    `summary: ${"a".repeat(200)}: Báo\n`,
    "đặt cả giá trị trong dấu nháy kép",
  ],
  ["quotes at both ends", 'title: "X" và "Y"\n', 'đặt cả giá trị trong dấu nháy đơn: \'"X" và "Y"\''],
  [
    "a colon in a value of two lines",
    "title: Hội nghị: sơ kết\n  công tác Đảng\nsummary: Hai\n",
    'nối các dòng thụt vào ở dưới vào dòng này, rồi đặt cả giá trị trong dấu nháy kép: "Hội nghị: sơ kết công tác Đảng"',
  ],
  [
    "quotes at the head of a value of two lines",
    'title: "Dân vận khéo" lan\n  tỏa: tốt\ntags:\n  - một\n',
    "nối các dòng thụt vào ở dưới vào dòng này, rồi đặt cả giá trị trong dấu nháy đơn: '\"Dân vận khéo\" lan tỏa: tốt'",
  ],
  [
    "a colon in a value right above an entry",
    "title: Mẫu\nattachments:\n  - title: Mục một: hai\n    file: a.pdf\n",
    'đặt cả giá trị trong dấu nháy kép: "Mục một: hai"',
  ],
  ["a comma behind quotes", 'title: "Mẫu",\nsummary: Hai\n', "bỏ dấu , ở cuối dòng"],
  [
    "a key of a group at the margin",
    "title: Mẫu\nsource:\nname: Báo\n",
    'nếu thuộc nhóm "source" thì thụt dòng này vào hai dấu cách, ở ngay dưới dòng source:',
  ],
  [
    "a key of a group without it",
    "title: Mẫu\nsrc: Báo\n",
    'có phải là "source"? Nếu không thì xóa khóa này',
  ],
  [
    "an address that begins twice",
    "title: Mẫu\nsource:\n  name: Báo\n  url: http://https://a.example/\n",
    "viết https://a.example/",
  ],
  [
    "a bullet of Word",
    "title: Mẫu\ntags:\n• một\n",
    "thay dấu này ở mọi mục bằng gạch nối và một dấu cách, ví dụ: - mục",
  ],
  [
    "a file's name for attachments",
    "title: Mẫu\nattachments: a.pdf\n",
    "xuống dòng, viết mỗi mục bắt đầu bằng - file: …, các dòng dưới của mục (title) thẳng hàng với file",
  ],
  [
    "a file's name for an attachment",
    "title: Mẫu\nattachments:\n  - a.pdf\n",
    "viết - file: …, xuống dòng rồi viết title thẳng hàng với file",
  ],
  ["an old address with its host", "title: Mẫu\naliases:\n  - https://a.example/tin/1\n", "viết /tin/1"],
  ["an old address without its slash", "title: Mẫu\naliases:\n  - tin/1\n", "viết /tin/1"],
  [
    "another word for a file",
    "title: Mẫu\ncover:\n  file: a.jpg\n",
    'có phải là "src"? Nếu không thì xóa khóa này',
  ],
  [
    "a colon in an entry",
    "title: Mẫu\nunits:\n  - Chi bộ: 3\n",
    'đặt cả giá trị trong dấu nháy kép: "Chi bộ: 3"',
  ],
  [
    "a colon in a text below its key",
    "title: Mẫu\nsummary:\n  Hội nghị bàn: một\n  và hai\n",
    "viết khóa, dấu hai chấm, dấu cách rồi giá trị; là phần tiếp của dòng trên thì nối vào dòng trên, là mục của danh sách thì viết - và dấu cách ở trước",
  ],
  ["a key in Vietnamese", "title: Mẫu\ntừ khóa: Báo\n", 'có phải là "tags"? Nếu không thì xóa khóa này'],
  ["a year without end", "title: Mẫu\nexpires: 31/12/9999\n", "viết ngày/tháng/năm, ví dụ 31/12/2017 10:41"],
  [
    "a dash without its space, at the margin",
    "title: Mẫu\ntags:\n-một\n",
    "thêm một dấu cách sau gạch nối, ví dụ: - mục; nếu là phần tiếp của dòng trên thì nối vào dòng trên",
  ],
  [
    "a dash without its space",
    "title: Mẫu\nattachments:\n  -file: a.pdf\n   title: Hai\n",
    "viết - file: a.pdf; các khóa của một mục viết thẳng hàng với chữ đầu sau gạch nối và dấu cách",
  ],
  [
    "a key of an entry that is too far in",
    "title: Mẫu\nattachments:\n  - file: a.pdf\n      title: Hai\n",
    "các khóa của một mục viết thẳng hàng với chữ đầu sau gạch nối và dấu cách",
  ],
  [
    "a key of an entry that is not far enough in",
    "title: Mẫu\nattachments:\n  - file: a.pdf\n   title: Hai\n",
    "thụt các dòng cùng nhóm bằng nhau, dùng dấu cách",
  ],
  [
    "a group on one line",
    "title: Mẫu\nsource: name: Báo\n",
    'nếu name là khóa trong nhóm thì đưa "name: Báo" xuống dòng dưới và thụt vào hai dấu cách; nếu là lời thì đặt cả giá trị trong dấu nháy kép: "name: Báo"',
  ],
  [
    "a number sign that begins a value",
    "title: Mẫu\nsummary: #1 của quận\n",
    'đặt cả giá trị trong dấu nháy kép: "#1 của quận"',
  ],
  [
    "a number sign that begins an entry",
    "title: Mẫu\ntags:\n  - #DânVận\n",
    'đặt cả giá trị trong dấu nháy kép: "#DânVận"',
  ],
  ["an empty entry", "title: Mẫu\ntags:\n  -\n  - một\n", "viết giá trị của mục này, không thì xóa mục"],
  [
    "an entry on the line of its key",
    "title: Mẫu\ntags: - Dân vận\n",
    'là danh sách thì xuống dòng, viết mỗi mục một dòng bắt đầu bằng gạch nối và dấu cách, ví dụ: - mục; là lời thì đặt cả giá trị trong dấu nháy kép: "- Dân vận"',
  ],
  [
    "a star as the sign of an entry",
    "title: Mẫu\ntags:\n  * Dân vận\n",
    'là danh sách thì xuống dòng, viết mỗi mục một dòng bắt đầu bằng gạch nối và dấu cách, ví dụ: - mục; là lời thì đặt cả giá trị trong dấu nháy kép: "* Dân vận"',
  ],
  [
    "the only key of a group, without the space after its colon",
    "title: Mẫu\ncover:\n  src:a.jpg\n",
    "viết src: rồi giá trị, có dấu cách ở giữa",
  ],
  [
    "three dots that end the block early",
    "title: Mẫu\n...\n  summary: Hai\n",
    "xóa dòng này; chỉ để một dòng --- ở đầu và một dòng --- ở cuối khối",
  ],
  [
    "an address for a group",
    "title: Mẫu\nsource: https://a.example\n",
    "xuống dòng, thụt vào hai dấu cách rồi viết các khóa name, url, mỗi khóa một dòng",
  ],
  [
    "a star within an entry",
    "title: Mẫu\ntags:\n  - * Dân vận\n",
    'đặt cả giá trị trong dấu nháy kép: "* Dân vận"',
  ],
  [
    "a sign without width in a key",
    "title: Mẫu\n\u200Bsummary: Hai\n",
    "trong tên khóa có ký tự không nhìn thấy: xóa cả tên rồi gõ lại summary",
  ],
  [
    "a letter of another alphabet in a key",
    "title: Mẫu\nsummаry: Hai\n",
    "trong tên khóa có chữ của bảng chữ cái khác: xóa cả tên rồi gõ lại summary",
  ],
  [
    "a nested key without the space after its colon",
    "title: Mẫu\nsource:\n  name:Báo\n  url: x\n",
    "viết name: rồi giá trị, có dấu cách ở giữa",
  ],
])("%s: the advice mends it", (_name, keys, fix) => {
  expect(parse(withKeys(keys)).problems.map((problem) => problem.fix)).toContain(fix);
});

test.each([
  ["a blank line", "\n---\ntitle: Mẫu\n---\n", "xóa những dòng trống đứng trước dòng --- đầu tiên"],
  ["a key beside the dashes", "---title: Mẫu\n---\n", "xuống dòng ngay sau ---"],
  ["dashes of Word below", "---\ntitle: Mẫu\n–––\nLời.\n", 'gõ lại dòng 3, "–––", thành ---'],
  ["dots below", "---\r\ntitle: Mẫu\r\n...\r\nLời.\r\n", 'gõ lại dòng 3, "...", thành ---'],
  [
    "no line below that closes, a hyphen of a list",
    "---\ntitle: Mẫu\ntags:\n-\n",
    "thêm một dòng --- ngay sau dòng thông tin cuối cùng, trước nội dung bài",
  ],
])("%s at the beginning: the advice mends it", (_name, text, fix) => {
  expect(parse(text).problems.map((problem) => problem.fix)).toEqual([fix]);
});
