import { expect, test } from "vitest";
import { findByline, readByline, readTextCredit } from "../../src/import/byline.ts";
import { endsArticle, isControl } from "../../src/import/chrome.ts";
import { readOwnNumber } from "../../src/import/head-lines.ts";
import { describesPicture, namesWhatFollows } from "../../src/import/short-line.ts";
import { titleFromName } from "../../src/import/title-from-name.ts";
import { readScriptCount, readViewCount } from "../../src/import/view-count.ts";

test.each([
  ["View count: 207", 207],
  ["Ngày đăng 06/10/2017 | 10:41  | View count: 207", 207],
  ["Lượt xem: 7370", 7370],
  ["Số lượt xem: 1.082", 1082],
  ["Lượt đọc: 1,204", 1204],
  ["Đã xem: 12", 12],
  ["207 lượt xem", 207],
  ["(207 lần đọc)", 207],
  ["Lượt xem: 207 06/10/2017", 207],
  ["Lượt xem: 1,2K", null],
  ["Lượt truy cập: 1.234.567", null],
  ["Xem 12 ảnh", null],
])("the count in %s is %s", (line, count) => {
  expect(readViewCount(line)).toBe(count);
});

test("a count may stand in a portal's script alone", () => {
  expect(readScriptCount("var a=1; var intNumViewTotal=447;")).toBe(447);
  expect(readScriptCount("var reviewers = 12;")).toBeNull();
});

test.each([
  ["Số: 05-CT/HU", "05-CT/HU"],
  ["Số 05-CT/HU, ngày 15/5/2016", "05-CT/HU"],
  ["Số 05-CT/TW: tám năm nhìn lại", null],
])("the own number of a document in %s is %s", (line, number) => {
  expect(readOwnNumber(line)).toBe(number);
});

test.each([
  ["Trần Vũ Tú Anh", "Trần Vũ Tú Anh"],
  ["  TRẦN VĂN MẪU ", "TRẦN VĂN MẪU"],
  ["Bài và ảnh: Trần Văn Mẫu", "Trần Văn Mẫu"],
  ["Tin, ảnh: Mẫu - Ví Dụ", "Mẫu - Ví Dụ"],
  ["(Minh Anh)", "Minh Anh"],
  ["Ban Tuyên giáo Quận ủy", "Ban Tuyên giáo Quận ủy"],
  ["Tác giả: Hồng", "Hồng"],
  ["Viết bởi Văn Mẫu", "Văn Mẫu"],
  ["Người Mẫu (Đài Truyền thanh xã Mẫu)", "Người Mẫu (Đài Truyền thanh xã Mẫu)"],
  ["Người Mẫu (tổng hợp)", "Người Mẫu (tổng hợp)"],
  ["Bài và ảnh: MINH ANH (thực hiện)", "MINH ANH"],
  ["Người Mẫu (xã Mẫu)", "Người Mẫu (xã Mẫu)"],
  ["(Xã Tân Mẫu)", null],
  ["Huyện đoàn Mẫu Sơn", null],
  ["Người Mẫu - Phó Trưởng ban Tổ chức", "Người Mẫu - Phó Trưởng ban Tổ chức"],
  ["N.M", "N.M"],
  ["Xã Mẫu (huyện Mẫu)", null],
  ["Hồng", null],
  ["Theo Báo Mẫu", null],
  ["Nguồn: Báo Mẫu", null],
  ["Ảnh: Trần Văn Mẫu", null],
  ["Hội nghị kết thúc.", null],
  ["Đại hội I (1978-1979)", null],
  ["Tác giả: admin", null],
  ["Trần Văn Mẫu./.", "Trần Văn Mẫu"],
  ["(Đã ký) Trần Văn Mẫu", "Trần Văn Mẫu"],
  ["Đã ký: Trần Văn Mẫu", "Trần Văn Mẫu"],
  ["(đã ký)", null],
  ["Thiếu tá Trần Văn Mẫu", "Thiếu tá Trần Văn Mẫu"],
  ["Lưu Văn Mẫu", "Lưu Văn Mẫu"],
  ["- Lưu VPĐU.", null],
  ["Công Tằng Tôn Nữ Thị Thu Mẫu", "Công Tằng Tôn Nữ Thị Thu Mẫu"],
  ["ĐẢNG CỘNG SẢN VIỆT NAM QUANG VINH MUÔN NĂM", null],
  ["TM. BAN THƯỜNG VỤ", null],
  ["BÍ THƯ", null],
  ["Ban tổ chức Huyện ủy", "Ban tổ chức Huyện ủy"],
  ["Quận ủy giao ban.", null],
  ["Chi bộ kết nạp hai đảng viên mới", null],
  ["Ban Thường vụ Quận ủy tổ chức hội nghị giao ban", null],
  ["Đảng ủy phường đã hoàn thành tốt nhiệm vụ được giao", null],
  ["Hội Phụ nữ tặng hoa chúc mừng đại hội./.", null],
])("%s names %s", (line, name) => {
  expect(readByline(line)?.name ?? null).toBe(name);
});

test.each([
  ["Đăng ngày 30.5.2019 bởi Trần Văn Mẫu", "Trần Văn Mẫu"],
  ["Đăng bởi: Ban Biên tập, ngày 06/10/2017", "Ban Biên tập"],
  ["Tác giả: Trần Văn Mẫu | 06/10/2017", "Trần Văn Mẫu"],
  ["Gửi bởi Super User vào 06/10/2017", null],
])("%s holds the name %s", (line, name) => {
  expect(findByline(line)?.name ?? null).toBe(name);
});

test.each([
  ["Đại hội I (1978-1979)", "heading"],
  ["I. Kết quả đạt được", "heading"],
  ["Nhiệm vụ trọng tâm", "heading"],
  ["Quang cảnh hội nghị", "caption"],
  ["Đồng chí Nguyễn Văn Mẫu phát biểu tại hội nghị", "caption"],
  ["Các đại biểu chụp ảnh lưu niệm", "caption"],
  ["Lễ dâng hương (Ảnh: Văn Mẫu)", "caption"],
  ["Đồng chí Nguyễn Văn Mẫu phát biểu tại hội nghị.", "text"],
  ["Hội nghị kết thúc lúc 11 giờ.", "text"],
  ["Trong đó:", "text"],
  ["T/M BAN THƯỜNG VỤ", "text"],
])("%s is a %s", (line, kind) => {
  const told = describesPicture(line) ? "caption" : namesWhatFollows(line) ? "heading" : "text";
  expect(told).toBe(kind);
});

test.each([
  ["Tin: Trần Văn Mẫu; Ảnh: Lê Thị Mẫu", "Trần Văn Mẫu"],
  ["Tin: hội nghị; Ảnh: Lê Thị Mẫu", null],
])("%s names %s as the writer", (line, name) => {
  expect(readTextCredit(line)?.name ?? null).toBe(name);
});

test.each([
  "Cỡ chữ: A- A A+ In trang Gửi email Chia sẻ",
  "Từ khóa: chi bộ, đảng viên",
  "<< Quay lại | Đầu trang",
  "Tổng số lượt truy cập: 12.345",
  "© Tạp chí Mẫu",
  "In trang | Gửi email",
  "Chia sẻ: Facebook Zalo",
  "Quay lên trên",
  "A- A+",
  "In bài viết",
  "Nghe bài viết 0:00 / 2:15",
  "Thích 12",
  "Thích (12) Chia sẻ 3",
])("%s is a portal's buttons", (line) => expect(isControl(line)).toBe(true));

test.each([
  "In ấn tài liệu tuyên truyền",
  "Chia sẻ kinh nghiệm xây dựng Đảng",
  "Tăng cường công tác Đảng",
  "Nghe đồng chí Bí thư nói chuyện",
  "Chia sẻ 12 kinh nghiệm",
  "- Lưu.",
  "- Lưu",
])("%s is text", (line) => expect(isControl(line)).toBe(false));

test.each([
  "Các tin khác",
  "Tin liên quan:",
  "Bài viết liên quan",
  "CÁC TIN ĐÃ ĐƯA",
  "Bình luận (3)",
  "Related news",
  "Các tin đã đăng",
])("%s ends an article", (line) => expect(endsArticle(line)).toBe(true));

test.each(["Đánh giá", "* Nhận xét:", "Ý kiến phản hồi:"])(
  "%s ends an article without prose below",
  (line) => {
    expect(endsArticle(line)).toBe(true);
    expect(endsArticle(line, () => true)).toBe(false);
  },
);

test.each([
  "Tin tưởng tuyệt đối vào Đảng",
  "Bài học kinh nghiệm",
  "Các tin vui từ cơ sở dồn dập gửi về đại hội",
])("%s ends none", (line) => expect(endsArticle(line)).toBe(false));

test.each([
  ["hoi-nghi_quy-iii.docx", "Hoi nghi quy iii"],
  ["Hội nghị 2015-2020.docx", "Hội nghị 2015-2020"],
])("the file %s is called %s", (name, title) => {
  expect(titleFromName(name)).toBe(title);
});
