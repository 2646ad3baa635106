import { expect, test } from "vitest";
import { readStampLine, writeStamp } from "../../src/import/stamp-line.ts";
import { parseStamp } from "../../src/text/stamp.ts";
import { readCases } from "../text/cases.ts";

const zone = "Asia/Ho_Chi_Minh";

test.each(readCases<{ raw: string; expected: string | null }>("date"))("$raw is a stamp's line", (row) => {
  const read = readStampLine(row.raw, zone);
  if (row.expected === null) expect(read).toHaveProperty("problem");
  else expect(read).toMatchObject({ iso: expect.stringMatching(`^${row.expected}`) });
});

test.each([
  "Thứ sáu, 06/10/2017 - 10:41",
  "Thứ sáu 06 Th10 2017 10:41",
  "Cập nhật lúc 10:41, Thứ Sáu, 06/10/2017",
  "(06/10/2017 10:41:00 SA)",
  "Đăng ngày 06/10/2017 10:41 bởi Trần Văn Mẫu",
  "Tác giả: Trần Văn Mẫu | 06/10/2017 10:41",
  "Gửi bởi Ban biên tập vào Thứ 6, 06/10/2017 - 10:41",
  "06/10/2017 10:41 | Lượt xem: 1.082",
  "Ngày đăng: 06/10/2017 | 10:41 | 207 lượt xem",
  "Thời gian đăng: 06/10/2017 10:41",
  "Tin tức | 06/10/2017 10:41",
  "Mã tin: 123 | 06/10/2017 10:41",
  "Bài đăng lúc: 06/10/2017 10:41",
  "Thời điểm đăng: 06/10/2017 10:41",
  "Đăng tải lúc: 10:41 06/10/2017",
  "Chuyên mục: Tin tức - 06/10/2017 10:41",
  "Ban biên tập, 10:41 ngày 06/10/2017",
  "Trần Văn Mẫu 06/10/2017 10:41",
  "Hà Nội, 10:41 ngày 06/10/2017",
  "Ngày đăng: 06\u221510\u22152017 10:41",
])("%s is one too", (line) => {
  expect(readStampLine(line, zone)).toEqual({ iso: "2017-10-06T10:41:00+07:00", time: true });
});

test.each([
  "Hà Nội, 06/10/2017",
  "06 Th10 2017",
  "(Cập nhật ngày 6/10/2017)",
  "Ngày 06/10/2017 - Hoạt động mẫu",
  "06/10/2017, theo Báo Mẫu",
])("%s is a day's", (line) => {
  expect(readStampLine(line, zone)).toEqual({ iso: "2017-10-06", time: false });
});

test.each(["06/10-2017", "Ngày đăng: 06/10-2017", "10:41 | 06-10/2017"])("%s is one at fault", (line) => {
  expect(readStampLine(line, zone)).toHaveProperty("problem", expect.stringContaining("hai dấu ngăn"));
});

test.each([
  "Chiều ngày 28/9/2017, Quận ủy Mẫu tổ chức giao ban công tác xây dựng Đảng quý III",
  "Sáng 27/6/2022, Đảng ủy xã họp.",
  "Đại hội I (1978-1979)",
  "Chỉ thị số 05-CT/TW",
  "Nhiệm kỳ 2015-2020",
  "Kế hoạch 05/10-2017",
  "½ năm 2017",
  "Thời gian: 8h00, ngày 25/11/2026",
  "Lễ viếng: từ 8 giờ ngày 02/4/2026",
  "Lễ truy điệu: 7 giờ ngày 03/4/2026",
  "Kết thúc: 17h00 ngày 12/10/2026",
  "Nộp bài trước 17h00 ngày 27/01/2026.",
  "Phiên trù bị: 14h00 ngày 09/10/2026",
  "Khai mạc lúc 8h00 ngày 10/10/2026",
  "(Từ 8h00 ngày 26/01/2026 đến 17h00 ngày 01/02/2026)",
  "8h00 - 11h30 ngày 12/10/2026",
  "Ngày tiếp: 15/10/2026",
  "Ngày thi: 15/10/2026",
  "Ngày sinh: 12/10/1938",
  "Thời gian họp: 08:00 ngày 25/11/2026",
  "Hạn nộp: trước 17h00 ngày 26/11/2026",
  "Ngày 30/4/1975: Ngày hội non sông",
  "Ngày 03/02/1930 – mốc son lịch sử",
  "NGÀY 28/9/2017: GIAO BAN QUÝ III",
  "Ngày 03 tháng 02 năm 1930: Đảng ra đời",
  "Ngày 28/9/2017 họp giao ban",
  "Ngày 28/9/2017, Quận ủy Mẫu họp.",
  "Chủ Nhật 01/10/2017: ra quân làm sạch đường phố",
  "19/5/1890 - 19/5/2020: 130 năm Ngày sinh Bác",
  "(03/02/1930 - 03/02/2023)",
  "Ngày 01/7/2023 – 07/7/2023",
  "Cập nhật đến ngày 30/6/2023",
])("%s is none", (line) => {
  expect(readStampLine(line, zone)).toBeNull();
});

test.each(["06/10/2017 10:41", "29/11/2022 15:34:53", "06/10/2017"])("%s is written as it was", (text) => {
  const stamp = parseStamp(text, { zone });
  expect("iso" in stamp && writeStamp(stamp)).toBe(text);
});
