/** Prose that no rule takes for anything else. */
export const prose = (word: string) =>
  `Đoạn ${word} đủ dài để là văn xuôi của bài, có nhiều chữ thường và dấu chấm ở cuối câu văn này.`;

/** A page whose parts are right but for what is given. */
export function page({
  head = "",
  top = "",
  title = "Chi bộ Mẫu họp thường kỳ",
  stamp = "06/10/2017 10:41",
  body = "",
  foot = "Lê Văn Mẫu",
}) {
  return `<html><head><meta charset="utf-8">${head}</head><body>${top}<div class="wrap"><div class="tin"><h3>${title}</h3><div>${stamp}</div>
    <p>${prose("một")}</p>${body}<p>${prose("hai")}</p><p align="right">${foot}</p></div></div></body></html>`;
}
