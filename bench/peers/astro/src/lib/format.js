const parts = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

function partsOf(date) {
  return Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** `06/10/2017 | 10:41` */
export function formatStamp(date) {
  const { day, month, year, hour, minute } = partsOf(date);
  return `${day}/${month}/${year} | ${hour}:${minute}`;
}

/** `06/10/2017` */
export function formatDay(date) {
  return formatStamp(date).slice(0, 10);
}

/** `2017-10-06T10:41:00+07:00` */
export function formatIso(date) {
  const { day, month, year, hour, minute } = partsOf(date);
  return `${year}-${month}-${day}T${hour}:${minute}:00+07:00`;
}

export function thousands(count) {
  return count.toLocaleString("vi");
}

/** `Đơn vị mẫu 1` → `don-vi-mau-1` */
export function slugify(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9]+/g, "-");
}
