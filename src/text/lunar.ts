import { getLunarDate } from "@dqcai/vn-lunar";

const months = "Giêng,Hai,Ba,Tư,Năm,Sáu,Bảy,Tám,Chín,Mười,Mười Một,Chạp".split(",");
// Our own names: the library writes `Bình` for `Bính`.
const stems = "Giáp,Ất,Bính,Đinh,Mậu,Kỷ,Canh,Tân,Nhâm,Quý".split(",");
const branches = "Tý,Sửu,Dần,Mão,Thìn,Tỵ,Ngọ,Mùi,Thân,Dậu,Tuất,Hợi".split(",");

/**
 * The day of the Vietnamese lunar calendar; empty for a day that its tables (1800–2199) do not hold.
 *
 * `2026-11-24` → `16 tháng Mười năm Bính Ngọ`, `2026-02-17` → `mùng 1 tháng Giêng năm Bính Ngọ`
 */
export function formatLunar(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  if (!year || !month || !day || year < 1800) return "";
  const lunar = getLunarDate(day, month, year);
  const name = months[lunar.month - 1];
  if (!name) return "";
  const numbered = lunar.day <= 10 ? `mùng ${lunar.day}` : lunar.day;
  return `${numbered} tháng ${name}${lunar.leap ? " nhuận" : ""} năm ${nameYear(lunar.year)}`;
}

/** `2026` → `Bính Ngọ` */
function nameYear(year: number): string {
  return `${stems[(year + 6) % 10]} ${branches[(year + 8) % 12]}`;
}
